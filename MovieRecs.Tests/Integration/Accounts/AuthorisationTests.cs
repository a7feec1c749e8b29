using System.Net;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Integration.Accounts;

public sealed class AuthorisationTests
{
    [Fact]
    public async Task AdminPage_Guest_IsSentToSignInAndBack()
    {
        await using SiteFactory site = SiteFactory.Bare();
        using Visitor guest = site.CreateVisitor();

        using HttpResponseMessage answer = await guest.GetAsync("/admin");

        Assert.Equal("/account/sign-in?returnUrl=%2Fadmin", Visitor.RedirectOf(answer));
    }

    [Fact]
    public async Task AdminPage_AccountWithoutTheRole_IsToldSo()
    {
        await using SiteFactory site = SiteFactory.Bare();
        using Visitor ann = await site.SignUpAsync();

        using HttpResponseMessage answer = await ann.GetAsync("/admin");
        using HttpResponseMessage refusal = await ann.GetAsync(Visitor.RedirectOf(answer)!);

        Assert.Equal(HttpStatusCode.Forbidden, refusal.StatusCode);
        using IDocument page = await Visitor.ReadAsync(refusal);
        Assert.Equal("This page is for admins", page.QuerySelector("h1")?.TextContent);
    }

    [Fact]
    public async Task AdminPage_Admin_IsShown()
    {
        await using SiteFactory site = SiteFactory.Bare();
        using Visitor admin = await site.SignUpAdminAsync();

        using HttpResponseMessage answer = await admin.GetAsync("/admin");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Endpoints_AllOfThem_SayWhomTheyLetIn()
    {
        await using SiteFactory site = SiteFactory.Bare();

        IEnumerable<string?> silent = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAuthorizeData>() is null && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null)
            .Select(endpoint => endpoint.RoutePattern.RawText?.TrimStart('/'))
            .Where(route => !IsTheFrameworks(route));

        Assert.Empty(silent);
    }

    /// <summary>The circuit's own endpoints (each page in it is guarded by itself), and the files of a build that isn't published.</summary>
    private static bool IsTheFrameworks(string? route) =>
        route is "{**path:file}" || route?.Split('/')[0] is "_blazor" or "_framework";
}
