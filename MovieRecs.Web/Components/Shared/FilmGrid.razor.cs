using Microsoft.AspNetCore.Components;

namespace MovieRecs.Web.Components.Shared;

/// <summary>Posters to pick the liked ones from: each is a switch. The films stay in their places, whatever is picked.</summary>
public sealed partial class FilmGrid
{
    /// <summary>What the list is called.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<CardModel> Films { get; set; }

    /// <summary>The ids of the films that are picked, whether on the grid or not.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlySet<int> Picked { get; set; }

    [Parameter]
    public EventCallback<CardModel> OnToggled { get; set; }
}
