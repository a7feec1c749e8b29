using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace MovieRecs.Web.Api.Documentation;

/// <summary>What the OpenAPI document says of the API as a whole: what it is, and how to sign in.</summary>
internal sealed class ApiDescription : IOpenApiDocumentTransformer
{
    /// <summary>The security scheme of personal access tokens.</summary>
    public const string Token = "token";

    /// <summary>The security scheme of the site's own cookie.</summary>
    public const string Cookie = "cookie";

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "MovieRecs",
            Version = "v1",
            Description = "Movies, your ratings of them, and what this site recommends to you. Errors are problem details (RFC 9457). "
                + "Requests are limited per minute; beyond that the answer is 429, and Retry-After says how many seconds to wait.",
        };
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Token] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "A personal access token, made on the page /account/tokens: Authorization: Bearer mrx_…",
            },
            [Cookie] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey,
                In = ParameterLocation.Cookie,
                Name = "movierecs",
                Description = $"The session of somebody who signed in on the site. Writes need the header RequestVerificationToken too: GET {ApiPaths.Version1}/antiforgery gives it.",
            },
        };
        return Task.CompletedTask;
    }
}
