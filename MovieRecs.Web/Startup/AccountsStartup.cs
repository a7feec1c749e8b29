using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using MovieRecs.Web.Accounts;

namespace MovieRecs.Web.Startup;

/// <summary>
/// Sign-in on the site: cookies, sessions, the first admin. Pages ask for an account by Components/_Imports.razor, and
/// every endpoint says for itself whom it lets in; a fallback policy would shut guests out of the circuit's own endpoints.
/// </summary>
internal static class AccountsStartup
{
    public static WebApplicationBuilder AddMovieRecsAccounts(this WebApplicationBuilder builder)
    {
        IServiceCollection services = builder.Services;
        services.AddDataProtection().SetApplicationName("MovieRecs");
        services.AddOptions<KeyManagementOptions>().Configure<DataFolder, ILoggerFactory>((keys, folder, loggers) => keys.XmlRepository = new FileSystemXmlRepository(new DirectoryInfo(folder.Keys), loggers));
        services.AddMovieRecsIdentity().AddSignInManager();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme).Configure<IOptions<AccountSettings>>((cookie, settings) => Configure(cookie, settings.Value));
        services.AddOptions<SecurityStampValidatorOptions>().Configure<IOptions<AccountSettings>>((stamps, settings) => stamps.ValidationInterval = TimeSpan.FromMinutes(settings.Value.RevalidationMinutes));
        services.AddAuthorization(options => options.AddPolicy(AdminPolicy.Name, policy => policy.AddRequirements(new AdminPolicy())));
        services.AddSingleton<AdminPolicyHandler>();
        services.AddSingleton<IAuthorizationHandler>(provider => provider.GetRequiredService<AdminPolicyHandler>());
        services.AddAccountRateLimits();

        services.AddSingleton<AccountChanges>();
        services.AddSingleton<AccountAdministration>();
        services.AddSingleton<AccountList>();
        services.AddScoped<SessionCheck>();
        services.AddScoped<AuthenticationStateProvider, CircuitSessions>();
        services.AddSingleton<UnknownAddressLockout>();
        services.AddScoped<PasswordSignIn>();
        services.AddScoped<GuestArrival>();
        services.AddScoped<AccountDeletion>();
        services.AddScoped<PersonalDataExport>();
        services.AddSingleton<ApiTokens>();
        services.AddSingleton<SetupToken>();
        services.AddScoped<AdminSetup>();
        services.TryAddSingleton(new StartOutput(Console.Out));
        services.AddHostedService<StartAnnouncement>();
        return builder;
    }

    public static WebApplication MapMovieRecsAccounts(this WebApplication app)
    {
        app.MapAccountEndpoints();
        return app;
    }

    /// <summary>As usual every few minutes, and at once where the account has changed since the cookie was last looked at.</summary>
    private static Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        AccountChanges changes = context.HttpContext.RequestServices.GetRequiredService<AccountChanges>();
        if (context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier) is { } id && context.Properties.IssuedUtc is { } issued && changes.HasChangedSince(id, issued))
            context.Properties.IssuedUtc = null;
        return SecurityStampValidator.ValidatePrincipalAsync(context);
    }

    private static void Configure(CookieAuthenticationOptions cookie, AccountSettings settings)
    {
        cookie.Cookie.Name = "movierecs";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.ExpireTimeSpan = TimeSpan.FromDays(settings.SessionDays);
        cookie.SlidingExpiration = true;
        cookie.LoginPath = "/account/sign-in";
        cookie.LogoutPath = "/account/sign-out";
        cookie.AccessDeniedPath = "/account/denied";
        cookie.ReturnUrlParameter = "returnUrl";
        cookie.Events.OnValidatePrincipal = ValidateAsync;
    }
}
