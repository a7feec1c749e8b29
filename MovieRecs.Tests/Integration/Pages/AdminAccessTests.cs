using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Accounts;
using MovieRecs.Web.Data;

namespace MovieRecs.Tests.Integration.Pages;

/// <summary>Nobody but an admin sees an admin's page or download, whichever there are.</summary>
public sealed class AdminAccessTests(ReadySite ready) : IClassFixture<ReadySite>
{
    public static TheoryData<string> Pages =>
    [
        .. typeof(Program).Assembly.GetTypes()
            .SelectMany(type => type.GetCustomAttributes<RouteAttribute>(), (_, route) => route.Template)
            .Where(template => template.StartsWith("/admin", StringComparison.Ordinal))
            .Select(Path),
    ];

    [Fact]
    public void Pages_AreManyMoreThanTheOverview() => Assert.True(Pages.Count > 8);

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_ForAGuest_LeadsToTheSignIn(string path)
    {
        using Visitor guest = ready.Site.CreateVisitor();

        using HttpResponseMessage answer = await guest.GetAsync(path);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/account/sign-in", Visitor.RedirectOf(answer), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task EveryPageAndDownload_ForSomebodyWhoIsNoAdmin_IsDenied()
    {
        using Visitor ann = await ready.Site.SignUpAsync($"{Guid.NewGuid():N}@example.org");

        foreach (string path in Everything())
        {
            using HttpResponseMessage answer = await ann.GetAsync(path);
            Assert.True(IsDenied(answer), $"{path} answered {answer.StatusCode}.");
        }
    }

    [Fact]
    public async Task EveryPageAndDownload_ForAnAdminWhoseRoleWasJustTakenAway_IsDenied()
    {
        await using SiteFactory site = SiteFactory.Bare();
        using Visitor admin = await site.SignUpAdminAsync();
        using (HttpResponseMessage before = await admin.GetAsync("/admin"))
            Assert.Equal(HttpStatusCode.OK, before.StatusCode);

        // The session goes on to claim the role: only the store knows.
        await site.WithServicesAsync(async services =>
        {
            UserManager<Account> users = services.GetRequiredService<UserManager<Account>>();
            return await users.RemoveFromRoleAsync((await users.FindByEmailAsync("admin@example.org"))!, AccountRoles.Admin);
        });

        foreach (string path in Everything())
        {
            using HttpResponseMessage answer = await admin.GetAsync(path);
            Assert.True(IsDenied(answer), $"{path} answered {answer.StatusCode}.");
        }
    }

    [Fact]
    public void EveryEndpointUnderAdmin_AsksTheStore()
    {
        RouteEndpoint[] endpoints = [.. Endpoints().Where(endpoint => endpoint.RoutePattern.RawText!.TrimStart('/').StartsWith("admin", StringComparison.OrdinalIgnoreCase))];

        Assert.NotEmpty(endpoints);
        Assert.All(endpoints, endpoint => Assert.Contains(endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>(), data => data.Policy == AdminPolicy.Name));
    }

    private IEnumerable<RouteEndpoint> Endpoints() => ready.Site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    private IEnumerable<string> Everything() => Endpoints()
        .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))
        .Where(template => template.StartsWith("/admin", StringComparison.Ordinal))
        .Select(Path)
        .Distinct();

    /// <summary>The template with something in the place of each parameter.</summary>
    private static string Path(string template)
    {
        IEnumerable<string> parts = template.Split('/').Select(part => part.StartsWith('{') ? (part.Contains(":int", StringComparison.Ordinal) ? "1" : "anything") : part);
        return string.Join('/', parts);
    }

    private static bool IsDenied(HttpResponseMessage answer) =>
        answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.MethodNotAllowed
        || (answer.StatusCode == HttpStatusCode.Redirect && Visitor.RedirectOf(answer)?.StartsWith("/account/denied", StringComparison.OrdinalIgnoreCase) == true);
}
