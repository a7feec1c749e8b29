using Microsoft.AspNetCore.Components;

namespace MovieRecs.Web.Components.Shared;

/// <summary>A carousel of cards. Scrolling is the browser's own; site.js answers the buttons and arrow keys.</summary>
public sealed partial class MovieRow
{
    [Parameter, EditorRequired]
    public required RowModel Row { get; set; }

    /// <summary>Raised to have a pick explained.</summary>
    [Parameter]
    public EventCallback<CardModel> OnWhy { get; set; }

    /// <summary>Controls to put under each card.</summary>
    [Parameter]
    public RenderFragment<CardModel>? CardControls { get; set; }

    private string HeadingId => $"row-{Row.Key}";

    private string TrackId => $"track-{Row.Key}";

    private string FullHeading => Row.Emphasis is { } film ? $"{Row.Heading} {film}" : Row.Heading;
}
