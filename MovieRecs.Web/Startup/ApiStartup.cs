using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.RateLimiting;
using MovieRecs.Web.Api;
using MovieRecs.Web.Api.Authentication;
using MovieRecs.Web.Api.Documentation;
using MovieRecs.Web.Api.Endpoints;
using MovieRecs.Web.Api.Problems;

namespace MovieRecs.Web.Startup;

/// <summary>The API under <c>/api/v1</c> and its description. Needs accounts and recommending; no other site may call it from a browser, as there is no CORS.</summary>
internal static class ApiStartup
{
    /// <summary>The scheme that tells by the address who signs requests in: the API's handler, or the site's cookie.</summary>
    private const string ByAddress = "ByAddress";

    public static WebApplicationBuilder AddMovieRecsApi(this WebApplicationBuilder builder)
    {
        IServiceCollection services = builder.Services;
        services.AddOptionsWithValidateOnStart<ApiOptions>().BindConfiguration(ApiOptions.Section).ValidateDataAnnotations();
        services.AddAuthentication(ByAddress)
            .AddPolicyScheme(ByAddress, null, scheme => scheme.ForwardDefaultSelector = context =>
                ApiPaths.Contain(context) ? ApiAuthenticationHandler.Name : IdentityConstants.ApplicationScheme)
            .AddScheme<AuthenticationSchemeOptions, ApiAuthenticationHandler>(ApiAuthenticationHandler.Name, null);
        services.Configure<AuthorizationOptions>(ApiPolicies.Configure);
        services.Configure<RateLimiterOptions>(ApiRateLimits.Configure);
        services.Configure<JsonOptions>(json =>
        {
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        });
        // As in production, so that whoever develops sees the answers that programs get: with an exception, a parameter's name would be lost.
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = false);
        services.AddOpenApi(options =>
        {
            options.ShouldInclude = endpoint => $"/{endpoint.RelativePath}".StartsWith(ApiPaths.Version1, StringComparison.Ordinal);
            options.CreateSchemaReferenceId = ApiSchemas.NameOf;
            options.AddSchemaTransformer<ApiSchemas>();
            options.AddDocumentTransformer<ApiDescription>();
            options.AddOperationTransformer<ApiOperations>();
        });
        services.AddSingleton<ApiTokenUses>().AddSingleton<PersonalLists>().AddSingleton<ApiWriters>().AddScoped<ApiRecommendations>();
        return builder;
    }

    /// <summary>Goes before all that may refuse a request, and after what answers errors with pages.</summary>
    public static WebApplication UseMovieRecsApi(this WebApplication app)
    {
        app.UseWhen(ApiPaths.Contain, ApiProblemPages.Use);
        return app;
    }

    public static WebApplication MapMovieRecsApi(this WebApplication app)
    {
        app.MapApi();
        return app;
    }
}
