using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using MovieRecs.Web.Components.Layout.Theme;

namespace MovieRecs.Web.Components;

/// <summary>The shell of every page: head, scripts, and whether the page under it is interactive.</summary>
public sealed partial class App
{
    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    private string Theme => ThemeCookie.Read(HttpContext.Request);

    /// <summary>Account pages set cookies, which a circuit can't: they opt out of interactive routing and stay static.</summary>
    private IComponentRenderMode? PageRenderMode => HttpContext.AcceptsInteractiveRouting() ? RenderMode.InteractiveServer : null;
}
