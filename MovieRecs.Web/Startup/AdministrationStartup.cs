using MovieRecs.Web.Administration;
using MovieRecs.Web.Overview;

namespace MovieRecs.Web.Startup;

/// <summary>What admins do, and the log of it. Needs accounts and the store.</summary>
internal static class AdministrationStartup
{
    public static WebApplicationBuilder AddMovieRecsAdministration(this WebApplicationBuilder builder)
    {
        builder.Services
            .AddSingleton<AuditLog>()
            .AddSingleton<OverviewBuilder>()
            .AddScoped<AdminDesk>()
            .AddScoped<AuditUndo>();
        return builder;
    }
}
