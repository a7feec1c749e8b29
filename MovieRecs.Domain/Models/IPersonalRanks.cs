namespace MovieRecs.Domain.Models;

/// <summary>One person's view of a ranker. Made for one request; not safe for several threads.</summary>
public interface IPersonalRanks
{
    /// <summary>Writes the score of each candidate, higher being better: finite, or −∞ where the model can't say, which no list takes up. Never NaN.</summary>
    /// <param name="candidates">Item indices, each once, ascending.</param>
    void Score(ReadOnlySpan<int> candidates, Span<float> scores);
}
