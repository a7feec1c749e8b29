namespace MovieRecs.Domain.Models;

/// <summary>One person's scores by one <see cref="ILinearScorer"/>. Made for one request; not safe for several threads.</summary>
public interface ILinearScores
{
    /// <summary>Writes the score of each item; never NaN, and 0 for one that the model doesn't know.</summary>
    void Score(ReadOnlySpan<int> items, Span<float> scores);

    /// <summary>Writes what each signal, in the order of the person's signals, adds to the item's score. They sum to it.</summary>
    void Contributions(int item, Span<float> bySignal);

    /// <summary>Writes the mean of each signal's contribution over those of the items that the model knows.</summary>
    void MeanContributions(ReadOnlySpan<int> items, Span<float> bySignal);
}
