using Microsoft.AspNetCore.Diagnostics;
using MovieRecs.Web.Api;
using MovieRecs.Web.Components;
using MovieRecs.Web.Posters;
using MudBlazor;
using MudBlazor.Services;

namespace MovieRecs.Web.Startup;

/// <summary>The pages: Razor components, prerendered and then interactive over a circuit.</summary>
internal static class PagesStartup
{
    /// <summary>
    /// A browser opens its circuit by handing back what the prerendered page loaded; Home's rows, protected and in
    /// base 64, take some 60 kB of it, more than the 32 kB that a hub takes by default.
    /// </summary>
    private const int LargestMessage = 512 * 1024;

    public static WebApplicationBuilder AddMovieRecsPages(this WebApplicationBuilder builder)
    {
        // Assets of a build (not only of a publish) are found in every environment: `dotnet run` is how people start this.
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents()
            .AddHubOptions(hub => hub.MaximumReceiveMessageSize = LargestMessage);
        builder.Services.AddCascadingAuthenticationState();
        builder.Services.AddMudServices(options =>
        {
            options.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomCenter;
            options.SnackbarConfiguration.VisibleStateDuration = 6000;
        });
        return builder;
    }

    public static WebApplication UseMovieRecsPages(this WebApplication app)
    {
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/problem/{0}", createScopeForStatusCodePages: true);
        app.Use(ShowProblemsAsPages);
        app.UseMovieRecsApi();
        app.UseAuthentication();
        // After it: the API counts by account.
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapPosters();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
        return app;
    }

    /// <summary>
    /// A refused form comes back here to show what happened. The page that says it is looked at, not sent to: as a post
    /// it would be refused again for the same missing token.
    /// </summary>
    private static async Task ShowProblemsAsPages(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null)
            context.Request.Method = HttpMethods.Get;
        await next(context);
        // Blazor refuses a form with an empty page, which counts as an answer because it has a type.
        if (context.Response is { HasStarted: false, StatusCode: StatusCodes.Status400BadRequest } && !ApiPaths.Contain(context))
            context.Response.ContentType = null;
    }
}
