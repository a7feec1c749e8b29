using Microsoft.EntityFrameworkCore;

namespace MovieRecs.Tests.Support;

/// <summary>Takes the role away from whoever has it, behind the back of open circuits and sessions.</summary>
internal static class Demotion
{
    public static Task<int> OfAllAdminsAsync(SiteFactory site) => site.WithStoreAsync(store => store.UserRoles.ExecuteDeleteAsync());
}
