using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace MovieRecs.Web.Components.Shared;

/// <summary>The best pick tonight, above the rows.</summary>
public sealed partial class HeroPick
{
    [Parameter, EditorRequired]
    public required CardModel Card { get; set; }

    /// <summary>What to know of it, in one line.</summary>
    [Parameter]
    public string? Facts { get; set; }

    /// <summary>The poster's colours, as a style attribute.</summary>
    [Parameter]
    public string? Style { get; set; }

    [Parameter]
    public EventCallback OnWatchlist { get; set; }

    [Parameter]
    public EventCallback OnNotInterested { get; set; }

    /// <summary>Raised to have the pick explained; without it the why-line is no button.</summary>
    [Parameter]
    public EventCallback OnWhy { get; set; }

    /// <summary>Further controls beside the two.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>The second click of a double click would be for the film that took this one's place.</summary>
    private static Task OnceAsync(MouseEventArgs click, EventCallback action) => click.Detail > 1 ? Task.CompletedTask : action.InvokeAsync();
}
