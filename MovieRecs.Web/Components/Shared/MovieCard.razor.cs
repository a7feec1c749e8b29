using Microsoft.AspNetCore.Components;

namespace MovieRecs.Web.Components.Shared;

/// <summary>A poster with its title: a link to the movie's page.</summary>
public sealed partial class MovieCard
{
    [Parameter, EditorRequired]
    public required CardModel Card { get; set; }

    /// <summary>Sets this card's element ids apart from those of the same movie elsewhere on the page.</summary>
    [Parameter]
    public string Scope { get; set; } = "card";

    /// <summary>Raised to have the pick explained; without it the why-line is no button.</summary>
    [Parameter]
    public EventCallback<CardModel> OnWhy { get; set; }

    /// <summary>Controls under the card.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    private string TitleId => $"{Scope}-{Card.Id}";
}
