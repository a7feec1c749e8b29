using Microsoft.AspNetCore.Http.HttpResults;
using MovieRecs.Web.Accounts;

namespace MovieRecs.Web.Storage;

/// <summary>Hands back-ups to admins, at <c>/admin/backups/{name}</c>; a download that broke off can go on where it was.</summary>
internal static class BackupEndpoints
{
    public static void MapBackups(this IEndpointRouteBuilder routes) => routes.MapGet("/admin/backups/{name}", Get).RequireAuthorization(AdminPolicy.Name);

    private static Results<PhysicalFileHttpResult, NotFound> Get(string name, BackupFolder backups, HttpContext context)
    {
        if (backups.Find(name) is not { } path)
            return TypedResults.NotFound();
        // It holds everybody's data: no cache may keep it.
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.PhysicalFile(path, "application/vnd.sqlite3", name, File.GetLastWriteTimeUtc(path), enableRangeProcessing: true);
    }
}
