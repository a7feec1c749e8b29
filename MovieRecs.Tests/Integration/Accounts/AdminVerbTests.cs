using MovieRecs.Tests.Support;
using MovieRecs.Web.Startup;

namespace MovieRecs.Tests.Integration.Accounts;

public sealed class AdminVerbTests
{
    [Fact]
    public async Task Create_NewEmail_MakesAnAdminWhoCanSignIn()
    {
        await using SiteFactory site = SiteFactory.Bare();

        string said = await AdminVerbRun.CreateAsync(site, "ann@example.org", Visitor.Password);

        Assert.Equal("ann@example.org is an admin now.", said);
        using Visitor ann = site.CreateVisitor();
        using HttpResponseMessage signedIn = await ann.SignInAsync("ann@example.org");
        Assert.True(await ann.IsAdminAsync());
    }

    [Fact]
    public async Task Create_ExistingAccount_GainsTheRoleAndKeepsItsPassword()
    {
        await using SiteFactory site = SiteFactory.Bare();
        using Visitor before = await site.SignUpAsync("ann@example.org");

        string first = await AdminVerbRun.CreateAsync(site, "ann@example.org", "some other password");
        string second = await AdminVerbRun.CreateAsync(site, "ann@example.org");

        Assert.Equal("ann@example.org is an admin now; the password stays as it was.", first);
        Assert.Equal("ann@example.org is an admin already.", second);
        using Visitor ann = site.CreateVisitor();
        using HttpResponseMessage signedIn = await ann.SignInAsync("ann@example.org");
        Assert.True(await ann.IsAdminAsync());
    }

    [Theory]
    [InlineData("ann", Visitor.Password, "ann is not an e-mail address.")]
    [InlineData("ann@example.org", "short", "The password is too short: it needs at least 10 characters.")]
    [InlineData("ann@example.org", "", "There is no password on standard input.")]
    public async Task Create_UnusableEntry_SaysWhyAndMakesNothing(string email, string password, string reason)
    {
        await using SiteFactory site = SiteFactory.Bare();

        StartupException error = await Assert.ThrowsAsync<StartupException>(() => AdminVerbRun.CreateAsync(site, email, password));

        Assert.Equal(reason, error.Message);
        Assert.Equal(0, await site.WithStoreAsync(store => Task.FromResult(store.Users.Count() + store.Raters.Count(rater => rater.AccountId != null))));
    }

    [Fact]
    public async Task ResetPassword_LockedAccount_SignsInWithTheNewPasswordOnly()
    {
        await using SiteFactory site = SiteFactory.Bare(("Accounts:LockoutFailures", "1"));
        using Visitor ann = await site.SignUpAsync("ann@example.org");
        using Visitor other = site.CreateVisitor();
        using HttpResponseMessage locked = await other.SignInAsync("ann@example.org", "not the password");

        await AdminVerbRun.ResetPasswordAsync(site, "ann@example.org", "another good phrase");

        using HttpResponseMessage fresh = await other.SignInAsync("ann@example.org", "another good phrase");
        Assert.True(await other.IsSignedInAsync());
        using Visitor third = site.CreateVisitor();
        using HttpResponseMessage old = await third.SignInAsync("ann@example.org");
        Assert.False(await third.IsSignedInAsync());
    }

    [Fact]
    public async Task ResetPassword_WeakPassword_KeepsTheOldOne()
    {
        await using SiteFactory site = SiteFactory.Bare();
        using Visitor ann = await site.SignUpAsync("ann@example.org");

        await Assert.ThrowsAsync<StartupException>(() => AdminVerbRun.ResetPasswordAsync(site, "ann@example.org", "short"));

        using Visitor other = site.CreateVisitor();
        using HttpResponseMessage signedIn = await other.SignInAsync("ann@example.org");
        Assert.True(await other.IsSignedInAsync());
    }
}
