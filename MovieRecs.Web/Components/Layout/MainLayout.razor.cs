using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;

namespace MovieRecs.Web.Components.Layout;

/// <summary>The frame of interactive pages.</summary>
public sealed partial class MainLayout
{
    private bool _isDark;
    private ErrorBoundary? _boundary;

    [CascadingParameter(Name = nameof(Routes.IsDark))]
    public bool IsDark { get; set; }

    [Inject]
    public required IJSRuntime Script { get; set; }

    protected override void OnInitialized() => _isDark = IsDark;

    /// <summary>A page that failed is not shown again in the next one's place.</summary>
    protected override void OnParametersSet() => _boundary?.Recover();

    private async Task ToggleThemeAsync()
    {
        _isDark = !_isDark;
        await Script.InvokeVoidAsync("movieRecs.setTheme", _isDark ? Theme.ThemeCookie.Dark : Theme.ThemeCookie.Light);
    }
}
