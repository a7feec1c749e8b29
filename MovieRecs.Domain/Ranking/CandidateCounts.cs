namespace MovieRecs.Domain.Ranking;

/// <summary>What becomes of the catalogue before any score. A movie counts where it is taken off first, so <see cref="Catalogue"/> less all that follows is <see cref="Left"/>.</summary>
/// <param name="Seen">Rated, judged or seen.</param>
/// <param name="Refused">"Not interested".</param>
/// <param name="Filtered">By the person's filters, in their order.</param>
/// <param name="Elsewhere">What is in another place on the page.</param>
/// <param name="Left">The candidates.</param>
public sealed record CandidateCounts(int Catalogue, int Seen, int Refused, IReadOnlyList<FilterCount> Filtered, int Elsewhere, int Left)
{
    /// <summary>Of the candidates, those with ratings: taste can speak for them. For the others content alone can.</summary>
    public int Rated { get; init; }
}
