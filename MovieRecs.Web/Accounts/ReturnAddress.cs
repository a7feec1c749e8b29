namespace MovieRecs.Web.Accounts;

/// <summary>Where to go after signing in: only ever a page of this site, whatever the link says.</summary>
public static class ReturnAddress
{
    private const string Home = "/";

    /// <summary>
    /// <paramref name="wanted"/> where it is a path of this site, else home. "//host" and "/\host" leave the site, and
    /// browsers drop tabs and line breaks before they look.
    /// </summary>
    public static string Local(string? wanted) =>
        wanted is ['/', ..] and not ['/', '/' or '\\', ..] && !wanted.Any(char.IsControl) ? wanted : Home;
}
