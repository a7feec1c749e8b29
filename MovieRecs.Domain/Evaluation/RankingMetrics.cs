namespace MovieRecs.Domain.Evaluation;

/// <summary>
/// How well a list of at most N movies meets what a person turned out to like. R movies are relevant, rel(k) is 1 where
/// the movie at rank k (from 1) is one of them and 0 where it isn't. All figures are 0 to 1, and 1 is perfect.
/// </summary>
/// <param name="Ndcg">
/// nDCG@N with binary gain: Σ_k rel(k) / log₂(k + 1) over what the ideal list has, Σ_{k ≤ min(R, N)} 1 / log₂(k + 1).
/// K. Järvelin &amp; J. Kekäläinen, "Cumulated gain-based evaluation of IR techniques", ACM TOIS 20(4), 2002.
/// </param>
/// <param name="Precision">Σ_k rel(k) / N: an unfilled place counts as a miss. J. Herlocker et al., ACM TOIS 22(1), 2004, §5.1.2.</param>
/// <param name="Recall">Σ_k rel(k) / R; so with more than N relevant movies it can't be 1. Herlocker et al., as above.</param>
/// <param name="ReciprocalRank">1 over the rank of the first relevant movie, 0 where there is none; its mean over people is MRR@N. E. Voorhees, "The TREC-8 question answering track report", 1999.</param>
/// <param name="AveragePrecision">
/// AP@N = Σ_k rel(k) · (Σ_{j ≤ k} rel(j) / k) / min(R, N); its mean over people is MAP@N. Dividing by min(R, N), not by R,
/// lets a perfect list of N have 1. C. Manning, P. Raghavan &amp; H. Schütze, "Introduction to information retrieval", 2008, §8.4.
/// </param>
/// <param name="HitRate">1 where any movie of the list is relevant, else 0. M. Deshpande &amp; G. Karypis, "Item-based top-N recommendation algorithms", ACM TOIS 22(1), 2004.</param>
public readonly record struct RankingMetrics(double Ndcg, double Precision, double Recall, double ReciprocalRank, double AveragePrecision, double HitRate)
{
    /// <summary>Of one person's list.</summary>
    /// <param name="hits">rel(k) by rank, best first; at most <paramref name="length"/>.</param>
    /// <param name="relevant">R: how many movies would have been right, in the list or not.</param>
    /// <param name="length">N: how many places the list has.</param>
    /// <exception cref="ArgumentOutOfRangeException">Nothing is relevant, or less than was hit; the list has no places, or fewer than filled.</exception>
    public static RankingMetrics Of(ReadOnlySpan<bool> hits, int relevant, int length)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(relevant, Math.Max(1, hits.Count(true)));
        ArgumentOutOfRangeException.ThrowIfLessThan(length, Math.Max(1, hits.Length));
        int found = 0;
        double gain = 0;
        double precisions = 0;
        double first = 0;
        for (int rank = 1; rank <= hits.Length; rank++)
        {
            if (!hits[rank - 1])
                continue;
            found++;
            gain += Discount(rank);
            precisions += (double)found / rank;
            first = Math.Max(first, 1.0 / rank);
        }

        int ideal = Math.Min(relevant, length);
        double idealGain = 0;
        for (int rank = 1; rank <= ideal; rank++)
            idealGain += Discount(rank);
        return new RankingMetrics(gain / idealGain, (double)found / length, (double)found / relevant, first, precisions / ideal, found > 0 ? 1 : 0);
    }

    /// <summary>The mean over people, each counting the same.</summary>
    /// <exception cref="ArgumentException">There is nobody.</exception>
    public static RankingMetrics Mean(IReadOnlyCollection<RankingMetrics> people)
    {
        ArgumentNullException.ThrowIfNull(people);
        if (people.Count == 0)
            throw new ArgumentException("Of nobody there is no mean.", nameof(people));
        return new RankingMetrics(
            people.Average(person => person.Ndcg),
            people.Average(person => person.Precision),
            people.Average(person => person.Recall),
            people.Average(person => person.ReciprocalRank),
            people.Average(person => person.AveragePrecision),
            people.Average(person => person.HitRate));
    }

    private static double Discount(int rank) => 1 / Math.Log2(rank + 1);
}
