using System.CommandLine;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Commands;

namespace MovieRecs.Tests.Integration.Accounts;

/// <summary>Runs the admin verbs on a site's data folder, as whoever looks after the machine does.</summary>
internal static class AdminVerbRun
{
    public static Task<string> CreateAsync(SiteFactory site, string email, string? password = null) => RunAsync(site, "create", email, password);

    public static Task<string> ResetPasswordAsync(SiteFactory site, string email, string password) => RunAsync(site, "reset-password", email, password);

    /// <returns>What it printed.</returns>
    private static async Task<string> RunAsync(SiteFactory site, string verb, string email, string? password)
    {
        RootCommand root = new() { AdminVerb.Create(new StringReader(password ?? "")) };
        root.Options.Add(VerbOptions.Data);
        using StringWriter output = new();
        string[] args = ["admin", verb, "--email", email, "--password-stdin", "--data", site.DataFolder];
        int code = await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = output }, TestContext.Current.CancellationToken);
        Assert.Equal(0, code);
        return output.ToString().Trim();
    }
}
