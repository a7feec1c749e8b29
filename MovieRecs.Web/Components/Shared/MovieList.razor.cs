using Microsoft.AspNetCore.Components;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Web.Catalogue;

namespace MovieRecs.Web.Components.Shared;

/// <summary>A list of movies, one line each, with controls at its end.</summary>
/// <typeparam name="TItem">What a line is about.</typeparam>
public sealed partial class MovieList<TItem>
{
    private const int PageSize = 100;

    private int _shown = PageSize;

    [Parameter, EditorRequired]
    public required IReadOnlyList<TItem> Items { get; set; }

    /// <summary>Which movie an item is about. An item whose movie is gone is left out.</summary>
    [Parameter, EditorRequired]
    public required Func<TItem, MovieId> MovieOf { get; set; }

    /// <summary>What tells one item from another where a movie can be there more than once; by default its movie does.</summary>
    [Parameter]
    public Func<TItem, object>? KeyOf { get; set; }

    /// <summary>What to say where there are no items.</summary>
    [Parameter, EditorRequired]
    public required string Empty { get; set; }

    [Parameter, EditorRequired]
    public required RenderFragment<TItem> ChildContent { get; set; }

    [Inject]
    public required CatalogueHolder Catalogue { get; set; }

    private List<(TItem Item, Movie Movie)> Found =>
        [.. Items.Select(item => (item, movie: Catalogue.Current.Find(MovieOf(item)))).Where(pair => pair.movie is not null).Select(pair => (pair.item, pair.movie!))];
}
