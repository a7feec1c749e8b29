using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Accounts;
using MovieRecs.Web.Data;

namespace MovieRecs.Tests.Integration.Accounts;

public sealed class SessionCheckTests
{
    private const string Email = "ann@example.org";

    [Fact]
    public async Task Holds_NothingChanged_IsTrueAndTheSessionKnowsItsRater()
    {
        await using SiteFactory site = SiteFactory.Bare();
        ClaimsPrincipal session = await SessionAsync(site);

        Assert.True(await HoldsAsync(site, session));
        Assert.Equal("Ann", session.Identity?.Name);
        Assert.Equal(await site.WithStoreAsync(store => Task.FromResult(store.Raters.Single(rater => rater.AccountId != null).Id)), session.RaterId());
    }

    [Fact]
    public async Task Holds_AccountDeleted_IsFalse()
    {
        await using SiteFactory site = SiteFactory.Bare();
        ClaimsPrincipal session = await SessionAsync(site);

        await ChangeAsync(site, (users, account) => users.DeleteAsync(account));

        Assert.False(await HoldsAsync(site, session));
    }

    [Fact]
    public async Task Holds_PasswordChanged_IsFalse()
    {
        await using SiteFactory site = SiteFactory.Bare();
        ClaimsPrincipal session = await SessionAsync(site);

        await ChangeAsync(site, (users, account) => users.ChangePasswordAsync(account, Visitor.Password, "another good phrase"));

        Assert.False(await HoldsAsync(site, session));
    }

    [Fact]
    public async Task Holds_RoleTakenAway_IsFalse()
    {
        await using SiteFactory site = SiteFactory.Bare();
        ClaimsPrincipal before = await SessionAsync(site);
        await ChangeAsync(site, (users, account) => users.AddToRoleAsync(account, AccountRoles.Admin));
        ClaimsPrincipal asAdmin = await PrincipalAsync(site);

        await ChangeAsync(site, (users, account) => users.RemoveFromRoleAsync(account, AccountRoles.Admin));

        Assert.False(await HoldsAsync(site, asAdmin));
        Assert.True(await HoldsAsync(site, before));
    }

    [Fact]
    public async Task Circuits_OfTheSite_CheckTheirSessions()
    {
        await using SiteFactory site = SiteFactory.Bare();

        AuthenticationStateProvider provider = await site.WithServicesAsync(services => Task.FromResult(services.GetRequiredService<AuthenticationStateProvider>()));

        Assert.IsType<CircuitSessions>(provider);
    }

    [Fact]
    public void RaterId_Guest_IsNull() => Assert.Null(new ClaimsPrincipal(new ClaimsIdentity()).RaterId());

    private static async Task<ClaimsPrincipal> SessionAsync(SiteFactory site)
    {
        using Visitor ann = await site.SignUpAsync(Email);
        return await PrincipalAsync(site);
    }

    private static Task<ClaimsPrincipal> PrincipalAsync(SiteFactory site) => site.WithServicesAsync(async services =>
        await services.GetRequiredService<IUserClaimsPrincipalFactory<Account>>().CreateAsync((await services.GetRequiredService<UserManager<Account>>().FindByEmailAsync(Email))!));

    private static Task<bool> HoldsAsync(SiteFactory site, ClaimsPrincipal session) =>
        site.WithServicesAsync(services => services.GetRequiredService<SessionCheck>().HoldsAsync(session));

    private static async Task ChangeAsync(SiteFactory site, Func<UserManager<Account>, Account, Task<IdentityResult>> change)
    {
        IdentityResult result = await site.WithServicesAsync(async services =>
        {
            UserManager<Account> users = services.GetRequiredService<UserManager<Account>>();
            return await change(users, (await users.FindByEmailAsync(Email))!);
        });
        Assert.True(result.Succeeded);
    }
}
