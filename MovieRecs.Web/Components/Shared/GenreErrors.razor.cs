using Microsoft.AspNetCore.Components;
using MovieRecs.Domain.Evaluation;

namespace MovieRecs.Web.Components.Shared;

/// <summary>A few genres, and how well a person's ratings of them were foretold.</summary>
public sealed partial class GenreErrors
{
    /// <summary>Of the heading, unique on the page.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    [Parameter, EditorRequired]
    public required string Heading { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<GenreError> Genres { get; set; }
}
