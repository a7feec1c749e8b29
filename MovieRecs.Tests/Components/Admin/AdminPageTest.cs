using AngleSharp.Dom;
using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.Extensions.DependencyInjection;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Components.Pages.Admin;
using MudBlazor;

namespace MovieRecs.Tests.Components.Admin;

/// <summary>A page that the admin of a real site has open; what it does, it does to that site.</summary>
public abstract class AdminPageTest : ComponentTest, IAsyncLifetime
{
    private AsyncServiceScope _circuit;

    protected SiteFactory Site { get; private set; } = null!;

    /// <summary>What was said last at the foot of the window.</summary>
    protected string? Said => Services.GetRequiredService<ISnackbar>().ShownSnackbars.Last().Message;

    /// <summary>Where the page has gone to: "admin/people?q=ann".</summary>
    protected string Address => Navigation.ToBaseRelativePath(Navigation.Uri);

    protected static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    private BunitNavigationManager Navigation => Services.GetRequiredService<BunitNavigationManager>();

    public async ValueTask InitializeAsync()
    {
        Site = await CreateSiteAsync();
        using Visitor admin = await Site.SignUpAdminAsync();
        AdminDesk desk = await Site.DeskAsync();
        _circuit = Site.Services.CreateAsyncScope();
        Services.AddSingleton(desk);
        Services.AddSingleton(new AuditUndo(_circuit.ServiceProvider.GetServices<IUndo>(), desk, TimeProvider.System));
        BorrowAll();
        RenderAs(interactive: true);
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await DisposeAsync();
        await _circuit.DisposeAsync();
        await Site.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected virtual Task<SiteFactory> CreateSiteAsync() => Task.FromResult(SiteFactory.Bare());

    /// <summary>Borrows all that the page asks for.</summary>
    protected abstract void BorrowAll();

    /// <summary>Lets the page use the site's own.</summary>
    protected void Borrow<T>()
        where T : class => Services.AddSingleton(Site.Services.GetRequiredService<T>());

    /// <summary>Goes to an address, whose query the page reads.</summary>
    protected void GoTo(string address) => Navigation.NavigateTo(address);

    /// <summary>Opens the page at an address, and goes with it where it leads.</summary>
    protected IRenderedComponent<Router> Follow(string address)
    {
        GoTo(address);
        return Render<Router>(parameters => parameters
            .Add(router => router.AppAssembly, typeof(AdminTabs).Assembly)
            .Add<RouteView, RouteData>(router => router.Found, route => view => view.Add(found => found.RouteData, route)));
    }

    /// <summary>The one button of a name, be it said or only read out.</summary>
    protected static IElement Button<T>(IRenderedComponent<T> page, string name)
        where T : IComponent => Buttons(page, name).Single();

    protected static IEnumerable<IElement> Buttons<T>(IRenderedComponent<T> page, string name)
        where T : IComponent => page.FindAll("button").Where(button => (button.GetAttribute("aria-label") ?? button.TextContent.Trim()) == name);
}
