using System.Net;
using AngleSharp.Dom;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Integration.Accounts;

public sealed class SignInTests
{
    private const string Wrong = "not the password";

    [Theory]
    [InlineData("/ratings", "/ratings")]
    [InlineData("https://elsewhere.example", "/")]
    [InlineData("/\\elsewhere.example", "/")]
    public async Task SignIn_RightPassword_ReturnsWithinThisSite(string wanted, string expected)
    {
        await using SiteFactory site = SiteFactory.Bare();
        using Visitor first = await site.SignUpAsync("ann@example.org");
        using Visitor ann = site.CreateVisitor();

        using HttpResponseMessage answer = await ann.SignInAsync(" ann@example.org ", returnUrl: wanted);

        Assert.Equal(expected, Visitor.RedirectOf(answer));
        Assert.True(await ann.IsSignedInAsync());
    }

    [Theory]
    [InlineData("ann@example.org")]
    [InlineData("nobody@example.org")]
    public async Task SignIn_FiveFailures_LocksAndSaysHowLongWhetherThereIsAnAccountOrNot(string email)
    {
        await using SiteFactory site = SiteFactory.Bare();
        using Visitor first = await site.SignUpAsync("ann@example.org");
        using Visitor guesser = site.CreateVisitor();

        string[] messages = new string[6];
        for (int attempt = 0; attempt < 5; attempt++)
            messages[attempt] = await FaultAsync(guesser, email, Wrong);
        messages[5] = await FaultAsync(guesser, email, Visitor.Password);

        Assert.All(messages[..4], message => Assert.Equal("That e-mail and password don't belong together.", message));
        Assert.All(messages[4..], message => Assert.Equal("Too many wrong passwords: this e-mail is locked for 10 minutes. Try again then.", message));
        Assert.False(await guesser.IsSignedInAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SignIn_Remembered_IsWhatMakesTheCookieOutliveTheBrowser(bool remember)
    {
        await using SiteFactory site = SiteFactory.Bare();
        using Visitor first = await site.SignUpAsync("ann@example.org");
        using Visitor ann = site.CreateVisitor();
        Dictionary<string, string> fields = new() { ["Input.Email"] = "ann@example.org", ["Input.Password"] = Visitor.Password };
        if (remember)
            fields["Input.Remember"] = "true";

        using HttpResponseMessage answer = await ann.PostFormAsync("/account/sign-in", fields);

        string cookie = answer.Headers.GetValues("Set-Cookie").Single(value => value.StartsWith("movierecs=", StringComparison.Ordinal));
        Assert.Equal(remember, cookie.Contains("expires=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=lax", cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_MoreFormsThanAllowed_IsRefusedWithAPage()
    {
        await using SiteFactory site = SiteFactory.Bare(("Accounts:AttemptsPerMinute", "2"));
        using Visitor guesser = site.CreateVisitor();
        await FaultAsync(guesser, "a@example.org", Wrong);
        await FaultAsync(guesser, "b@example.org", Wrong);

        using HttpResponseMessage answer = await guesser.SignInAsync("c@example.org", Wrong);

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        using IDocument page = await Visitor.ReadAsync(answer);
        Assert.Equal("Too many attempts", page.QuerySelector("h1")?.TextContent);
    }

    [Fact]
    public async Task SignOut_ByTheHeadersForm_SignsOut()
    {
        await using SiteFactory site = SiteFactory.Bare();
        using Visitor ann = await site.SignUpAsync();

        using HttpResponseMessage answer = await ann.PostFormAsync("/account/manage", new Dictionary<string, string>(), "form[action='/account/sign-out']");

        Assert.Equal("/", Visitor.RedirectOf(answer));
        Assert.False(await ann.IsSignedInAsync());
    }

    [Fact]
    public async Task SignOut_ByALinkOrWithoutTheToken_StaysSignedIn()
    {
        await using SiteFactory site = SiteFactory.Bare();
        using Visitor ann = await site.SignUpAsync();

        using HttpResponseMessage followed = await ann.GetAsync("/account/sign-out");
        using FormUrlEncodedContent forged = new([new("returnUrl", "/")]);
        using HttpResponseMessage posted = await ann.Client.PostAsync(new Uri("/account/sign-out", UriKind.Relative), forged, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, posted.StatusCode);
        using IDocument page = await Visitor.ReadAsync(posted);
        Assert.Equal("That form is out of date", page.QuerySelector("h1")?.TextContent);
        Assert.True(await ann.IsSignedInAsync());
    }

    [Fact]
    public async Task SignIn_WithoutTheToken_IsRefusedWithAPage()
    {
        await using SiteFactory site = SiteFactory.Bare();
        using Visitor ann = site.CreateVisitor();
        using FormUrlEncodedContent forged = new([new("_handler", "sign-in"), new("Input.Email", "ann@example.org")]);

        using HttpResponseMessage answer = await ann.Client.PostAsync(new Uri("/account/sign-in", UriKind.Relative), forged, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        using IDocument page = await Visitor.ReadAsync(answer);
        Assert.Equal("That form is out of date", page.QuerySelector("h1")?.TextContent);
    }

    private static async Task<string> FaultAsync(Visitor visitor, string email, string password)
    {
        using HttpResponseMessage answer = await visitor.SignInAsync(email, password);
        using IDocument page = await Visitor.ReadAsync(answer);
        return page.QuerySelector(".validation-errors")?.TextContent.Trim() ?? $"no fault but {answer.StatusCode}";
    }
}
