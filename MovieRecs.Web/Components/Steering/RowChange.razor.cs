using Microsoft.AspNetCore.Components;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Recommendations;

namespace MovieRecs.Web.Components.Steering;

/// <summary>A row of the home page before and after a change that is only thought of.</summary>
public sealed partial class RowChange
{
    /// <summary>The row as it is; null where it isn't on the page.</summary>
    [Parameter, EditorRequired]
    public Row? Before { get; set; }

    /// <summary>As it would be; null where it would be gone.</summary>
    [Parameter, EditorRequired]
    public Row? After { get; set; }

    /// <summary>Finds a movie; a pick of one that is gone is left out.</summary>
    [Parameter, EditorRequired]
    public required Func<MovieId, Movie?> Find { get; set; }

    private bool IsSame => Before is not null && Before.Picks.Select(pick => pick.Movie).SequenceEqual(After!.Picks.Select(pick => pick.Movie));

    private List<Movie> Gone => Before is null ? [] : [.. MoviesOf(Before).Where(movie => !Holds(After!, movie.Id))];

    private List<Movie> New => Before is null ? [] : [.. MoviesOf(After!).Where(movie => !Holds(Before, movie.Id))];

    private static string Titles(List<Movie> movies) => movies.Count == 0 ? "none." : string.Join(", ", movies.Select(movie => movie.Title)) + ".";

    private static bool Holds(Row row, MovieId movie) => row.Picks.Any(pick => pick.Movie == movie);

    private IEnumerable<Movie> MoviesOf(Row row) => row.Picks.Select(pick => Find(pick.Movie)).OfType<Movie>();
}
