using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using MovieRecs.Web.Accounts;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Api;
using MovieRecs.Web.Importing;
using MovieRecs.Web.Settings;
using MovieRecs.Web.Storage;
using MovieRecs.Web.Training;

namespace MovieRecs.Web.Startup;

/// <summary>Settings that admins change while the site runs. Goes after all that has such settings.</summary>
internal static class SettingsStartup
{
    public static WebApplicationBuilder AddMovieRecsSettings(this WebApplicationBuilder builder)
    {
        IServiceCollection services = builder.Services;
        services.AddSingleton<SiteSettings>();
        services.AddSingleton<IUndo>(provider => provider.GetRequiredService<SiteSettings>());
        services.AddHostedService<SettingsCheck>();
        Live<TrainingOptions>(services);
        Live<AccountSettings>(services);
        Live<ImportOptions>(services);
        Live<ApiOptions>(services);
        Live<BackupOptions>(services);
        Live<IdentityOptions>(services);
        Live<SecurityStampValidatorOptions>(services);
        Follow<AccountSettings, IdentityOptions>(services);
        Follow<AccountSettings, SecurityStampValidatorOptions>(services);
        Follow<AccountSettings, CookieAuthenticationOptions>(services, IdentityConstants.ApplicationScheme);
        return builder;
    }

    private static void Live<T>(IServiceCollection services)
        where T : class => services.AddSingleton<IOptions<T>, LiveOptions<T>>();

    private static void Follow<TSource, TOptions>(IServiceCollection services, string? name = null) =>
        services.AddSingleton<IOptionsChangeTokenSource<TOptions>>(provider => new FollowingOptions<TSource, TOptions>(provider.GetRequiredService<IOptionsMonitor<TSource>>(), name ?? Options.DefaultName));
}
