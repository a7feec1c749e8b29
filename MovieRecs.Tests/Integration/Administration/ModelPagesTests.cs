using System.Net;
using AngleSharp.Dom;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Integration.Administration;

public sealed class ModelPagesTests
{
    private static readonly string[] _pages = ["/admin/models", "/admin/models/personas/new", "/admin/models/personas/1", "/admin/autopsy", "/admin/log"];

    [Fact]
    public async Task Pages_GuestAndAccountAndAdmin_AreForAdminsOnly()
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

            Assert.StartsWith("/account/sign-in?", Visitor.RedirectOf(toGuest), StringComparison.Ordinal);
            Assert.StartsWith("/account/denied", Visitor.RedirectOf(toAnn), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, toAdmin.StatusCode);
        }
    }

    [Theory]
    [InlineData("/admin/autopsy?who=nobody&snapshot=-1&other=x&films=%00&genres=|||")]
    [InlineData("/admin/log?verb=99&by=%27&before=x")]
    [InlineData("/admin/models/personas/2147483647")]
    public async Task Page_AddressThatNobodyWrote_IsShownAllTheSame(string path)
    {
        await using SiteFactory site = SiteFactory.Bare();
        using Visitor admin = await site.SignUpAdminAsync();

        using IDocument page = await admin.OpenAsync(path);

        Assert.NotNull(page.QuerySelector("nav[aria-label=Admin]"));
    }
}
