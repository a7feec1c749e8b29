using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Startup;

/// <summary>Sign-in: ASP.NET Core Identity on the store, with cookies.</summary>
internal static class AccountsStartup
{
    public static WebApplicationBuilder AddMovieRecsAccounts(this WebApplicationBuilder builder)
    {
        DataFolder folder = DataFolder.Resolve(builder.Configuration["data"]);
        builder.Services.AddDataProtection().SetApplicationName("MovieRecs").PersistKeysToFileSystem(new DirectoryInfo(folder.Keys));
        builder.Services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        builder.Services.AddAuthorization();
        builder.Services.AddIdentityCore<Account>()
            .AddRoles<IdentityRole>()
            .AddEntityFrameworkStores<MovieRecsDbContext>()
            .AddSignInManager()
            .AddDefaultTokenProviders();
        return builder;
    }

    public static WebApplication MapMovieRecsAccounts(this WebApplication app) => app;
}
