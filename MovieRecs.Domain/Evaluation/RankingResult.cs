namespace MovieRecs.Domain.Evaluation;

/// <summary>The lists that a ranker made on one fold.</summary>
/// <param name="People">How many lists there are: one for everybody with at least one relevant movie.</param>
/// <param name="Metrics">The mean over people.</param>
/// <param name="Beyond">What the lists are like together.</param>
public sealed record RankingResult(int People, RankingMetrics Metrics, BeyondAccuracyMetrics Beyond)
{
    /// <summary>How the places fall to popular movies and to others; null where there are no places.</summary>
    public Exposure? Exposure { get; init; }
}
