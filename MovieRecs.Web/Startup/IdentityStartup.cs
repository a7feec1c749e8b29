using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using MovieRecs.Web.Accounts;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Startup;

/// <summary>Accounts in the store, for the site and for verbs alike: no cookies, no pages.</summary>
internal static class IdentityStartup
{
    public static IdentityBuilder AddMovieRecsIdentity(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<AccountSettings>().BindConfiguration(AccountSettings.Section).ValidateDataAnnotations();
        services.AddOptions<IdentityOptions>().Configure<IOptions<AccountSettings>>((identity, settings) => Configure(identity, settings.Value));
        services.AddScoped<RaterDirectory>();
        services.AddScoped<AdminRoster>();
        services.AddScoped<Registrar>();
        services.AddScoped<TasteKeeper>();
        services.AddScoped<PasswordReset>();
        return services.AddIdentityCore<Account>()
            .AddRoles<IdentityRole>()
            .AddEntityFrameworkStores<MovieRecsDbContext>()
            .AddErrorDescriber<AccountErrors>()
            .AddClaimsPrincipalFactory<AccountClaimsFactory>();
    }

    private static void Configure(IdentityOptions identity, AccountSettings settings)
    {
        identity.User.RequireUniqueEmail = true;
        // The user name is the e-mail, and e-mails know more characters than Identity's list.
        identity.User.AllowedUserNameCharacters = "";
        identity.Password.RequiredLength = settings.PasswordLength;
        identity.Password.RequiredUniqueChars = PasswordRule.DifferentCharacters;
        identity.Password.RequireDigit = false;
        identity.Password.RequireLowercase = false;
        identity.Password.RequireUppercase = false;
        identity.Password.RequireNonAlphanumeric = false;
        identity.Lockout.AllowedForNewUsers = true;
        identity.Lockout.MaxFailedAccessAttempts = settings.LockoutFailures;
        identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(settings.LockoutMinutes);
    }
}
