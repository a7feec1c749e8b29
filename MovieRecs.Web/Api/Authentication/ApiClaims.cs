using System.Security.Claims;

namespace MovieRecs.Web.Api.Authentication;

/// <summary>What a request to the API knows about how it signed in.</summary>
internal static class ApiClaims
{
    /// <summary>The claim that holds the token's id; sessions of the site have none.</summary>
    public const string Token = "api-token";

    /// <summary>True where a token signed in, false for the site's cookie and for guests.</summary>
    public static bool IsByToken(this ClaimsPrincipal user) => user.HasClaim(claim => claim.Type == Token);
}
