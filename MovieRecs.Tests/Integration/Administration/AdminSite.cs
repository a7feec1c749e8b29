using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Accounts;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Data;

namespace MovieRecs.Tests.Integration.Administration;

/// <summary>What admins do on a site, past its pages.</summary>
internal static class AdminSite
{
    /// <summary>An account's session as its circuit has it at this moment.</summary>
    public static Task<ClaimsPrincipal> SessionAsync(this SiteFactory site, string email) => site.WithServicesAsync(async services =>
        await services.GetRequiredService<IUserClaimsPrincipalFactory<Account>>().CreateAsync((await services.GetRequiredService<UserManager<Account>>().FindByEmailAsync(email))!));

    public static Task<Account> AccountAsync(this SiteFactory site, string email) => site.WithStoreAsync(store => store.Users.SingleAsync(account => account.Email == email));

    /// <summary>Who somebody is in what they do as an admin.</summary>
    public static async Task<AdminActor> ActorAsync(this SiteFactory site, string email) => new((await site.AccountAsync(email)).Id, email);

    public static T Get<T>(this SiteFactory site)
        where T : notnull => site.Services.GetRequiredService<T>();
}
