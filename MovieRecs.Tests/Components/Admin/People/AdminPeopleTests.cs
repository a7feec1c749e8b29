using Bunit;
using MovieRecs.Tests.Integration.Administration;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Accounts;
using MovieRecs.Web.Components.Pages.Admin.People;
using MovieRecs.Web.Data;

namespace MovieRecs.Tests.Components.Admin.People;

/// <summary>A site with an admin, and with Ann who is none.</summary>
public sealed class AdminPeopleTests : AdminPageTest
{
    private const string Admin = "admin@example.org";
    private const string Ann = "ann@example.org";

    [Theory]
    [InlineData($"Remove as admin: {Admin}")]
    [InlineData($"Lock {Admin}")]
    public async Task LastAdmin_LosingTheRoleOrTheKey_IsRefusedAndSaysWhatToDo(string action)
    {
        IRenderedComponent<AdminPeople> page = Render<AdminPeople>();

        await Button(page, action).ClickAsync(new());

        Assert.Equal("Nothing was changed: this is the only admin who can sign in. Make somebody else an admin first.", Said);
        Assert.Equal(["admin"], BadgesOf(page, Admin));
    }

    [Fact]
    public async Task Grant_ToAnn_IsShownAndCanBeTakenBack()
    {
        IRenderedComponent<AdminPeople> page = Render<AdminPeople>();

        await Button(page, $"Make admin: {Ann}").ClickAsync(new());

        Assert.Equal(["admin"], BadgesOf(page, Ann));
        await Button(page, $"Remove as admin: {Ann}").ClickAsync(new());
        Assert.Empty(BadgesOf(page, Ann));
    }

    [Fact]
    public async Task Lock_Ann_IsShownUntilUnlocked()
    {
        IRenderedComponent<AdminPeople> page = Render<AdminPeople>();

        await Button(page, $"Lock {Ann}").ClickAsync(new());

        Assert.Equal(["locked"], BadgesOf(page, Ann));
        await Button(page, $"Unlock {Ann}").ClickAsync(new());
        Assert.Empty(BadgesOf(page, Ann));
    }

    [Fact]
    public async Task Lock_ByAnAdminWhoIsNoneAnyMore_ChangesNothingAndSaysSo()
    {
        IRenderedComponent<AdminPeople> page = Render<AdminPeople>();
        await Demotion.OfAllAdminsAsync(Site);

        await Button(page, $"Lock {Ann}").ClickAsync(new());

        Assert.Equal("Nothing was changed: you are no admin any more. Reload the page.", Said);
        Assert.Null((await Site.AccountAsync(Ann)).LockoutEnd);
    }

    [Fact]
    public async Task Delete_TheEmailIsTyped_DeletesTheAccount()
    {
        IRenderedComponent<AdminPeople> page = Render<AdminPeople>();
        await Button(page, $"Delete {Ann}").ClickAsync(new());
        await page.Find("#confirm").InputAsync("Ann");
        Assert.True(Button(page, "Delete the account").HasAttribute("disabled"));

        await page.Find("#confirm").InputAsync(Ann);
        await page.Find("form.person__delete").SubmitAsync();

        Assert.Equal("1 account.", page.Find("[role=status]").TextContent);
        Assert.DoesNotContain(Ann, page.Find(".people").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_ByWordsOrKind_ShowsThoseOnly()
    {
        GoTo("/admin/people?show=admins");

        Assert.Equal([Admin], Emails(Render<AdminPeople>()));
    }

    [Fact]
    public void Find_Nobody_SaysWhatToDo()
    {
        GoTo("/admin/people?q=zardoz");

        Assert.Contains("Nobody is like that. Take a filter away.", Render<AdminPeople>().Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_APageBeyondTheLast_ShowsTheLast()
    {
        GoTo("/admin/people?page=3");

        Assert.Equal([Admin, Ann], Emails(Render<AdminPeople>()));
    }

    protected override async Task<SiteFactory> CreateSiteAsync()
    {
        SiteFactory site = SiteFactory.Bare();
        (await site.SignUpAsync(Ann)).Dispose();
        return site;
    }

    protected override void BorrowAll()
    {
        Borrow<AccountList>();
        Borrow<AccountAdministration>();
        Render<MudBlazor.MudPopoverProvider>();
    }

    /// <summary>What is said beside a person's name.</summary>
    private static IEnumerable<string> BadgesOf(IRenderedComponent<AdminPeople> page, string email) => page.FindAll(".person")
        .Single(person => person.TextContent.Contains(email, StringComparison.Ordinal)).QuerySelectorAll(".badge").Select(badge => badge.TextContent);

    private static IEnumerable<string> Emails(IRenderedComponent<AdminPeople> page) => page.FindAll(".person__who p:nth-child(2)").Select(email => email.TextContent);
}
