using MovieRecs.Domain.Catalogue;

namespace MovieRecs.Domain.Recommendations;

/// <summary>Two orders of films, side by side.</summary>
/// <param name="Lines">Each film of either, in the order of the first, and after that of the second.</param>
/// <param name="Shared">How many films are in both.</param>
public sealed record RankComparison(IReadOnlyList<RankChange> Lines, int Shared)
{
    /// <param name="one">Best first, each film once.</param>
    /// <param name="other">Likewise.</param>
    public static RankComparison Of(IReadOnlyList<Movie> one, IReadOnlyList<Movie> other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        Dictionary<MovieId, int> first = one.Index().ToDictionary(film => film.Item.Id, film => film.Index + 1);
        Dictionary<MovieId, int> second = other.Index().ToDictionary(film => film.Item.Id, film => film.Index + 1);
        return new RankComparison(
            [.. one.Concat(other.Where(film => !first.ContainsKey(film.Id))).Select(film => new RankChange(film, RankIn(first, film), RankIn(second, film)))],
            one.Count(film => second.ContainsKey(film.Id)));
    }

    private static int? RankIn(Dictionary<MovieId, int> ranks, Movie film) => ranks.TryGetValue(film.Id, out int rank) ? rank : null;
}
