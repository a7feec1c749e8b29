using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using MovieRecs.Web.Accounts;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Api.Authentication;

/// <summary>
/// Signs a request to the API in by its token; one without a token by the site's cookie. A token that doesn't hold is
/// an error whatever cookie came with it. Refusals are a bare status, never a way to the sign-in page.
/// </summary>
internal sealed class ApiAuthenticationHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory loggers,
    UrlEncoder encoder,
    ApiTokens tokens,
    ApiTokenUses uses,
    UserManager<Account> users,
    IUserClaimsPrincipalFactory<Account> sessions,
    SessionCheck sessionCheck) : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    /// <summary>The scheme's name.</summary>
    public const string Name = "Api";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync() =>
        BearerToken.Of(Request) is { } text ? ByTokenAsync(text) : ByCookieAsync();

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = BearerToken.Of(Request) is null ? "Bearer realm=\"MovieRecs\"" : "Bearer realm=\"MovieRecs\", error=\"invalid_token\"";
        return Task.CompletedTask;
    }

    private async Task<AuthenticateResult> ByTokenAsync(string text)
    {
        if (await tokens.FindAsync(text, Context.RequestAborted) is not { } token
            || await users.FindByIdAsync(token.AccountId) is not { } account
            || await users.IsLockedOutAsync(account))
            return AuthenticateResult.Fail("The token is unknown or revoked, or its account is locked.");
        await uses.NoteAsync(token.Id, Context.RequestAborted);
        ClaimsPrincipal person = await sessions.CreateAsync(account);
        person.AddIdentity(new ClaimsIdentity([new Claim(ApiClaims.Token, token.Id.ToString(CultureInfo.InvariantCulture), ClaimValueTypes.Integer32)], Name));
        return AuthenticateResult.Success(new AuthenticationTicket(person, Name));
    }

    /// <summary>Checks the session at each request, as a token is: the pages do so every few minutes.</summary>
    private async Task<AuthenticateResult> ByCookieAsync()
    {
        AuthenticateResult session = await Context.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        return session.Principal is { } person && !await sessionCheck.HoldsAsync(person) ? AuthenticateResult.NoResult() : session;
    }
}
