using System.Net;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Integration.Administration;

public sealed class AdminPagesTests
{
    private static readonly string[] _pages =
        ["/admin/runs?page=abc", "/admin/runs?page=2000000000", "/admin/people?page=2000000000", "/admin/data", "/admin/data/raters", "/admin/data/raters/1", "/admin/data/films", "/admin/data/films/1", "/admin/data/storage", "/admin/people", "/admin/settings", "/admin/backups/movierecs-20260101-000000.db"];

    [Fact]
    public async Task Pages_ByWhoAsks_AreForAdminsOnly()
    {
        await using SiteFactory site = SiteFactory.Bare();
        using Visitor guest = site.CreateVisitor();
        using Visitor admin = await site.SignUpAdminAsync();
        using Visitor ann = await site.SignUpAsync();

        foreach (string path in _pages)
        {
            using HttpResponseMessage toGuest = await guest.GetAsync(path);
            using HttpResponseMessage toAnn = await ann.GetAsync(path);
            using HttpResponseMessage toAdmin = await admin.GetAsync(path);
            Assert.StartsWith("/account/sign-in", Visitor.RedirectOf(toGuest), StringComparison.Ordinal);
            Assert.StartsWith("/account/denied", Visitor.RedirectOf(toAnn), StringComparison.Ordinal);
            Assert.Equal(path.StartsWith("/admin/backups", StringComparison.Ordinal) ? HttpStatusCode.NotFound : HttpStatusCode.OK, toAdmin.StatusCode);
        }
    }
}
