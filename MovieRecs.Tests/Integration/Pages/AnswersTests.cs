using System.Net;
using AngleSharp.Dom;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Integration.Pages;

public sealed class AnswersTests(ReadySite ready) : IClassFixture<ReadySite>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/about")]
    [InlineData("/browse")]
    [InlineData("/browse?q=amelie")]
    [InlineData("/browse?page=999999&decade=abc&sort=x")]
    [InlineData("/browse?page=-3")]
    [InlineData("/browse?page=abc")]
    [InlineData("/browse?year=99999999999999999999&decade=1990&decade=1980")]
    [InlineData("/browse?genre=%00%FF&q=%3Cscript%3Ealert(1)%3C%2Fscript%3E")]
    [InlineData("/browse?q=%25%27%22%3B--&sort=999")]
    [InlineData("/movies/1")]
    [InlineData("/movies/1?anything=else")]
    [InlineData("/account/sign-in")]
    [InlineData("/account/register")]
    public async Task Page_ForAGuest_IsThere(string path)
    {
        using Visitor guest = ready.Site.CreateVisitor();
        using HttpResponseMessage answer = await guest.GetAsync(path);
        using IDocument page = await Visitor.ReadAsync(answer);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain("went wrong", page.QuerySelector("main")!.TextContent, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("/movies/999999")]
    [InlineData("/movies/0")]
    [InlineData("/movies/-1")]
    [InlineData("/movies/abc")]
    [InlineData("/movies/99999999999999999999")]
    [InlineData("/no-such-page")]
    [InlineData("/posters/999999.svg")]
    [InlineData("/posters/abc.svg")]
    [InlineData("/posters/99999999999999999999.svg")]
    public async Task Page_ThatIsNotThere_SaysSo(string path) => Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(path));

    [Theory]
    [InlineData("/ratings")]
    [InlineData("/ratings?list=nonsense")]
    [InlineData("/admin")]
    [InlineData("/admin/import")]
    public async Task Page_OfSomebodysOwn_SendsAGuestToSignInAndBack(string path)
    {
        using Visitor guest = ready.Site.CreateVisitor();
        using HttpResponseMessage answer = await guest.GetAsync(path);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal($"/account/sign-in?returnUrl={Uri.EscapeDataString(path)}", Visitor.RedirectOf(answer), ignoreCase: true);
    }

    [Fact]
    public async Task Script_InASearch_IsShownAsText()
    {
        using Visitor guest = ready.Site.CreateVisitor();
        using HttpResponseMessage answer = await guest.GetAsync("/browse?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E");

        Assert.DoesNotContain("<script>alert", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.OrdinalIgnoreCase);
    }

    private async Task<HttpStatusCode> StatusAsync(string path)
    {
        using Visitor guest = ready.Site.CreateVisitor();
        using HttpResponseMessage answer = await guest.GetAsync(path);
        return answer.StatusCode;
    }
}
