namespace MovieRecs.Domain.Models.Hybrid;

/// <summary>One person's order by the hybrid, without its reasons.</summary>
internal sealed class HybridRanks(HybridScorer scorer, KnownSignals signals) : IPersonalRanks
{
    public void Score(ReadOnlySpan<int> candidates, Span<float> scores) => scorer.Score(signals, candidates.ToArray()).Scores.CopyTo(scores);
}
