using Microsoft.AspNetCore.Authorization;
using MovieRecs.Web.Api.Authentication;

namespace MovieRecs.Web.Api;

/// <summary>Whom the API's endpoints let in, where that isn't simply who is signed in.</summary>
internal static class ApiPolicies
{
    /// <summary>Guests too, but nobody with a token that doesn't hold: they take themselves for signed in.</summary>
    public const string Anyone = "api-anyone";

    public static void Configure(AuthorizationOptions options) => options.AddPolicy(Anyone, policy => policy.RequireAssertion(access =>
        access.User.Identity is { IsAuthenticated: true } || access.Resource is not HttpContext context || BearerToken.Of(context.Request) is null));
}
