using MovieRecs.Web.Components;
using MovieRecs.Web.Posters;
using MudBlazor;
using MudBlazor.Services;

namespace MovieRecs.Web.Startup;

/// <summary>The pages: Razor components, prerendered and then interactive over a circuit.</summary>
internal static class PagesStartup
{
    public static WebApplicationBuilder AddMovieRecsPages(this WebApplicationBuilder builder)
    {
        // Assets of a build (not only of a publish) are found in every environment: `dotnet run` is how people start this.
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
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
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapPosters();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
        return app;
    }
}
