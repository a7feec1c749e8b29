using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Ratings;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Data;

namespace MovieRecs.Tests.Integration.Accounts;

public sealed class RegisterTests
{
    [Fact]
    public async Task Register_NewPerson_IsSignedInAndHasARater()
    {
        await using SiteFactory site = SiteFactory.Bare();
        using Visitor ann = site.CreateVisitor();

        using HttpResponseMessage answer = await ann.SignUpAsync("ann@example.org", "Ann");

        Assert.Equal("/", Visitor.RedirectOf(answer));
        using IDocument home = await ann.OpenAsync("/");
        Assert.Equal("Ann", home.QuerySelector(".user-menu__name")?.TextContent);
        Rater rater = await site.WithStoreAsync(store => store.Raters.SingleAsync(row => row.AccountId != null));
        Assert.Equal(RaterSource.Account, rater.Source);
    }

    [Fact]
    public async Task Register_TakenEmailInOtherCase_SaysSoOnceAndAddsNothing()
    {
        await using SiteFactory site = SiteFactory.Bare();
        using Visitor ann = await site.SignUpAsync("ann@example.org");
        using Visitor other = site.CreateVisitor();

        using HttpResponseMessage answer = await other.SignUpAsync("ANN@example.org", "Other");

        using IDocument page = await Visitor.ReadAsync(answer);
        Assert.Equal(["There is an account with this e-mail already. Sign in instead."], page.QuerySelectorAll(".validation-errors li").Select(fault => fault.TextContent));
        Assert.Equal(1, await site.WithStoreAsync(store => store.Raters.CountAsync(rater => rater.AccountId != null)));
    }

    [Fact]
    public async Task Register_SameEmailTwiceAtOnce_MakesOneAccount()
    {
        await using SiteFactory site = SiteFactory.Bare();
        using Visitor one = site.CreateVisitor();
        using Visitor two = site.CreateVisitor();

        HttpResponseMessage[] answers = await Task.WhenAll(one.SignUpAsync("ann@example.org", "One"), two.SignUpAsync("ann@example.org", "Two"));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Redirect);
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.OK);
        Assert.Equal(1, await site.WithStoreAsync(store => store.Users.CountAsync()));
    }

    [Theory]
    [InlineData("ann@example.org", "curtain", "too short")]
    [InlineData("ann@example.org", "aaaaaaaaaaaaaa", "too simple")]
    [InlineData("ann", Visitor.Password, "not an e-mail address")]
    public async Task Register_UnusableEntry_SaysWhyAndKeepsThePasswordOutOfThePage(string email, string password, string reason)
    {
        await using SiteFactory site = SiteFactory.Bare();
        using Visitor ann = site.CreateVisitor();

        using HttpResponseMessage answer = await ann.SignUpAsync(email, "Ann", password);

        string page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains(reason, page, StringComparison.Ordinal);
        Assert.DoesNotContain(password, page, StringComparison.Ordinal);
        Assert.Equal(0, await site.WithStoreAsync(store => store.Users.CountAsync()));
    }

    [Fact]
    public async Task Register_PageBeforeAnyEntry_StatesThePasswordRule()
    {
        await using SiteFactory site = SiteFactory.Bare(("Accounts:PasswordLength", "14"));
        using Visitor ann = site.CreateVisitor();

        using IDocument page = await ann.OpenAsync("/account/register");

        Assert.Contains("At least 14 characters", page.QuerySelector("#password-hint")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Register_SignUpClosed_OffersNoForm()
    {
        await using SiteFactory site = SiteFactory.Bare(("Accounts:RegistrationOpen", "false"));
        using Visitor ann = site.CreateVisitor();

        using IDocument page = await ann.OpenAsync("/account/register");

        Assert.Null(page.QuerySelector("main form"));
        Assert.Contains("closed", page.QuerySelector("main")?.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/browse?q=heat", "/browse?q=heat")]
    [InlineData("https://elsewhere.example", "/")]
    [InlineData("//elsewhere.example", "/")]
    public async Task Register_WithReturnAddress_StaysOnThisSite(string wanted, string expected)
    {
        await using SiteFactory site = SiteFactory.Bare();
        using Visitor ann = site.CreateVisitor();

        using HttpResponseMessage answer = await ann.PostFormAsync(
            $"/account/register?returnUrl={Uri.EscapeDataString(wanted)}", Visitor.NewAccount("ann@example.org", "Ann"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(expected, Visitor.RedirectOf(answer));
    }
}
