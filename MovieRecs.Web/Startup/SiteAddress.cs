namespace MovieRecs.Web.Startup;

/// <summary>Turns an address that the server listens on into one that a browser on this machine opens.</summary>
internal static class SiteAddress
{
    private static readonly string[] _anyHost = ["[::]", "0.0.0.0", "*", "+"];

    /// <param name="listening">As the server has it, such as "http://[::]:8080".</param>
    public static string Printable(string listening)
    {
        BindingAddress address = BindingAddress.Parse(listening);
        string host = _anyHost.Contains(address.Host) ? "localhost" : address.Host;
        bool usualPort = address.Port == (address.Scheme == Uri.UriSchemeHttps ? 443 : 80);
        return usualPort ? $"{address.Scheme}://{host}" : $"{address.Scheme}://{host}:{address.Port}";
    }
}
