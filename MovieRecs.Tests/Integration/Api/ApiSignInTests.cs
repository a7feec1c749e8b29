using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Accounts;
using MovieRecs.Web.Data;

namespace MovieRecs.Tests.Integration.Api;

public sealed class ApiSignInTests
{
    private const string Email = "ann@example.org";

    [Fact]
    public async Task Me_ByToken_IsItsOwnerAndTheUseIsNoted()
    {
        await using SiteFactory site = SiteFactory.Bare();
        using ApiCaller ann = await AnnAsync(site);

        JsonElement me = await ann.GetAsync("me");

        Assert.Equal((Email, "Ann"), (me.GetProperty("email").GetString(), me.GetProperty("name").GetString()));
        Assert.NotNull(await site.WithStoreAsync(store => store.ApiTokens.Select(token => token.LastUsedAt).SingleAsync()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("mrx_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("mrx_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA, Bearer x")]
    public async Task AnyPath_TokenThatNobodyHas_IsRefused(string token)
    {
        await using SiteFactory site = SiteFactory.Bare();
        using ApiCaller stranger = ApiCaller.OfToken(site, null);
        stranger.Client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bearer {token}");

        foreach (string path in new[] { "me", "movies" })
        {
            using HttpResponseMessage answer = await stranger.SendAsync(HttpMethod.Get, path);
            await ApiCaller.ProblemAsync(answer, HttpStatusCode.Unauthorized);
            Assert.Contains("invalid_token", answer.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Me_Guest_IsToldHowToSignInAndNotSentToAPage()
    {
        await using SiteFactory site = SiteFactory.Bare();
        using ApiCaller guest = ApiCaller.OfToken(site, null);

        using HttpResponseMessage answer = await guest.SendAsync(HttpMethod.Get, "me");

        await ApiCaller.ProblemAsync(answer, HttpStatusCode.Unauthorized);
        Assert.Equal("Bearer realm=\"MovieRecs\"", answer.Headers.WwwAuthenticate.ToString());
        Assert.Null(answer.Headers.Location);
    }

    [Fact]
    public async Task Me_TokenRevoked_IsRefusedAtOnce()
    {
        await using SiteFactory site = SiteFactory.Bare();
        using ApiCaller ann = await AnnAsync(site);
        await ann.GetAsync("me");

        ApiToken token = await site.WithStoreAsync(store => store.ApiTokens.SingleAsync());
        await site.Services.GetRequiredService<ApiTokens>().RevokeAsync(token.AccountId, token.Id, TestContext.Current.CancellationToken);

        await ann.RefusalAsync(HttpStatusCode.Unauthorized, HttpMethod.Get, "me");
    }

    [Fact]
    public async Task Me_AccountLocked_IsRefusedUntilTheLockoutEnds()
    {
        await using SiteFactory site = SiteFactory.Bare();
        using ApiCaller ann = await AnnAsync(site);

        await ChangeAsync(site, (users, account) => users.SetLockoutEndDateAsync(account, DateTimeOffset.UnixEpoch.AddYears(200)));
        await ann.RefusalAsync(HttpStatusCode.Unauthorized, HttpMethod.Get, "me");
        await ChangeAsync(site, (users, account) => users.SetLockoutEndDateAsync(account, null));

        await ann.GetAsync("me");
    }

    [Fact]
    public async Task Me_AccountDeleted_IsRefusedAndItsTokensAreGone()
    {
        await using SiteFactory site = SiteFactory.Bare();
        using ApiCaller ann = await AnnAsync(site);

        await site.WithServicesAsync(async services => await services.GetRequiredService<AccountDeletion>().DeleteAsync(
            (await services.GetRequiredService<UserManager<Account>>().FindByEmailAsync(Email))!));

        await ann.RefusalAsync(HttpStatusCode.Unauthorized, HttpMethod.Get, "me");
        Assert.Equal(0, await site.WithStoreAsync(store => store.ApiTokens.CountAsync()));
    }

    [Fact]
    public async Task Me_PasswordChanged_TokenGoesOnAndOtherSessionsEnd()
    {
        await using SiteFactory site = SiteFactory.Bare();
        using ApiCaller ann = await AnnAsync(site);
        using Visitor elsewhere = site.CreateVisitor();
        using HttpResponseMessage signedIn = await elsewhere.SignInAsync(Email);
        using ApiCaller session = new(elsewhere.Client);
        await session.GetAsync("me");

        await ChangeAsync(site, (users, account) => users.ChangePasswordAsync(account, Visitor.Password, "another good phrase"));

        await ann.GetAsync("me");
        await session.RefusalAsync(HttpStatusCode.Unauthorized, HttpMethod.Get, "me");
    }

    [Fact]
    public async Task Me_TokenAndCookie_IsTheTokensOwnerAndABadTokenNeverTheCookies()
    {
        await using SiteFactory site = SiteFactory.Bare();
        using Visitor bob = await site.SignUpAsync("bob@example.org", "Bob");
        using ApiCaller both = new(bob.Client);
        string account = await ApiCaller.SignUpAsync(site, Email);

        string byCookie = (await both.GetAsync("me")).GetProperty("email").GetString()!;
        both.Client.DefaultRequestHeaders.Authorization = new("Bearer", await ApiCaller.MakeTokenAsync(site, account));
        string byToken = (await both.GetAsync("me")).GetProperty("email").GetString()!;
        both.Client.DefaultRequestHeaders.Authorization = new("Bearer", "mrx_wrong");
        await both.RefusalAsync(HttpStatusCode.Unauthorized, HttpMethod.Get, "me");
        // A proxy's own sign-in is no business of the API's.
        both.Client.DefaultRequestHeaders.Authorization = new("Basic", "YW5uOnNlY3JldA==");
        string besidesAProxys = (await both.GetAsync("me")).GetProperty("email").GetString()!;

        Assert.Equal(("bob@example.org", Email, "bob@example.org"), (byCookie, byToken, besidesAProxys));
    }

    [Fact]
    public async Task Page_ByToken_IsNotSignedIn()
    {
        await using SiteFactory site = SiteFactory.Bare();
        using ApiCaller ann = await AnnAsync(site);

        using HttpResponseMessage answer = await ann.SendAsync(HttpMethod.Get, "/account/tokens");

        Assert.Equal("/account/sign-in?returnUrl=%2Faccount%2Ftokens", Visitor.RedirectOf(answer));
    }

    private static async Task<ApiCaller> AnnAsync(SiteFactory site) =>
        ApiCaller.OfToken(site, await ApiCaller.MakeTokenAsync(site, await ApiCaller.SignUpAsync(site, Email)));

    private static Task<IdentityResult> ChangeAsync(SiteFactory site, Func<UserManager<Account>, Account, Task<IdentityResult>> change) =>
        site.WithServicesAsync(async services =>
        {
            UserManager<Account> users = services.GetRequiredService<UserManager<Account>>();
            IdentityResult result = await change(users, (await users.FindByEmailAsync(Email))!);
            Assert.True(result.Succeeded);
            return result;
        });
}
