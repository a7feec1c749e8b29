using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Components;

namespace MovieRecs.Web.Components.Layout;

/// <summary>The bar at the top: mark, navigation, search, theme, account.</summary>
public sealed partial class SiteHeader
{
    /// <summary>Raised in a circuit, where the layout changes MudBlazor's theme too; static pages leave it to site.js.</summary>
    [Parameter]
    public EventCallback OnThemeToggled { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    private string ToggleMode => OnThemeToggled.HasDelegate && RendererInfo.IsInteractive ? "circuit" : "script";

    private string SkipTarget => $"{PathAndQuery}#content";

    private string SignInAddress => $"/account/sign-in?returnUrl={Uri.EscapeDataString(PathAndQuery)}";

    private string PathAndQuery => "/" + Navigation.ToBaseRelativePath(Navigation.Uri).Split('#')[0];

    private static string Initial(ClaimsPrincipal user) => user.Identity?.Name is { Length: > 0 } name ? StringInfo.GetNextTextElement(name).ToUpperInvariant() : "?";
}
