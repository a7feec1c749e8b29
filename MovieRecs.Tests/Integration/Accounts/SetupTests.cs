using AngleSharp.Dom;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Startup;

namespace MovieRecs.Tests.Integration.Accounts;

public sealed class SetupTests
{
    [Fact]
    public async Task Setup_PrintedLink_MakesOneAdminAndNoSecond()
    {
        await using SiteFactory site = SiteFactory.Bare();
        using Visitor first = site.CreateVisitor();
        using Visitor second = site.CreateVisitor();

        using HttpResponseMessage answer = await first.PostFormAsync(site.SetupPath, Visitor.NewAccount("first@example.org", "First"));

        Assert.Equal("/", Visitor.RedirectOf(answer));
        Assert.True(await first.IsAdminAsync());
        using IDocument again = await second.OpenAsync(site.SetupPath);
        Assert.Null(again.QuerySelector("main form"));
        Assert.Contains("used or is out of date", again.QuerySelector("h1")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Setup_FormOpenedBeforeTheLinkWasUsed_MakesNoSecondAdmin()
    {
        await using SiteFactory site = SiteFactory.Bare();
        using Visitor slow = site.CreateVisitor();
        using IDocument opened = await slow.OpenAsync(site.SetupPath);
        Dictionary<string, string> fields = Visitor.NewAccount("slow@example.org", "Slow");
        foreach (IElement hidden in opened.QuerySelectorAll("main form input[type=hidden]"))
            fields[hidden.GetAttribute("name")!] = hidden.GetAttribute("value")!;
        using Visitor quick = await site.SignUpAdminAsync("quick@example.org");

        using FormUrlEncodedContent late = new(fields);
        using HttpResponseMessage answer = await slow.Client.PostAsync(new Uri(site.SetupPath, UriKind.Relative), late, TestContext.Current.CancellationToken);

        Assert.Null(Visitor.RedirectOf(answer));
        Assert.Equal(["quick@example.org"], await site.WithStoreAsync(store => Task.FromResult(store.Users.Select(account => account.Email).ToList())));
    }

    [Fact]
    public async Task Setup_SignedIn_MakesThePresentAccountAdmin()
    {
        await using SiteFactory site = SiteFactory.Bare();
        using Visitor ann = await site.SignUpAsync();

        using HttpResponseMessage answer = await ann.PostFormAsync(site.SetupPath, new Dictionary<string, string>());

        Assert.Equal("/", Visitor.RedirectOf(answer));
        Assert.True(await ann.IsAdminAsync());
    }

    [Theory]
    [InlineData("/account/setup")]
    [InlineData("/account/setup?token=")]
    [InlineData("/account/setup?token=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Setup_OtherToken_OffersNoForm(string path)
    {
        await using SiteFactory site = SiteFactory.Bare();
        using Visitor visitor = site.CreateVisitor();

        using IDocument page = await visitor.OpenAsync(path);

        Assert.Null(page.QuerySelector("main form"));
    }

    [Fact]
    public async Task Start_WithAnAdmin_PrintsNoLink()
    {
        await using SiteFactory site = SiteFactory.Bare();
        using Visitor admin = await site.SignUpAdminAsync();

        await using SiteFactory restarted = new((DataFolder.Setting, site.DataFolder));
        _ = restarted.Server;

        Assert.Contains("Site: http://", restarted.Output, StringComparison.Ordinal);
        Assert.Contains($"Data folder: {site.DataFolder}", restarted.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("token", restarted.Output, StringComparison.Ordinal);
    }
}
