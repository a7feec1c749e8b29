using MovieRecs.Domain.Catalogue;

namespace MovieRecs.Domain.Recommendations;

/// <summary>How a home page is to be made.</summary>
public sealed record HomeSettings
{
    public static HomeSettings Default { get; } = new();

    /// <summary>Picks in a row at most.</summary>
    public int PicksPerRow { get; init; } = 18;

    /// <summary>A row with fewer picks is left out; only the watchlist may be shorter.</summary>
    public int FewestPicks { get; init; } = 6;

    /// <summary>Rows of <see cref="RowKind.BecauseYouWatched"/> at most.</summary>
    public int BecauseRows { get; init; } = 3;

    /// <summary>Rows of <see cref="RowKind.Genre"/> at most.</summary>
    public int GenreRows { get; init; } = 4;

    /// <summary>Rows of <see cref="RowKind.Decade"/> at most, for newcomers only.</summary>
    public int DecadeRows { get; init; } = 2;

    /// <summary>
    /// What a perfect likeness to an earlier top pick costs, 0 to 1, for somebody who has not turned the diversity dial; see
    /// <see cref="Ranking.Diversifier"/>.
    /// </summary>
    public float Diversity { get; init; } = 0.3f;

    /// <summary>What a list of a genre's films that is off the person's proportions costs; see <see cref="Ranking.Calibrator"/>.</summary>
    public float Calibration { get; init; } = 2f;

    /// <summary>A filter that every movie on the page passes, or null for the whole catalogue.</summary>
    public Func<Movie, bool>? Allows { get; init; }
}
