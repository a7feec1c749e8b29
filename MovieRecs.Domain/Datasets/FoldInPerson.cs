using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Datasets;

/// <summary>Somebody whom no model was trained on: what they rated first, and what is then to be foretold.</summary>
/// <param name="Rater">Who; the training set doesn't know them.</param>
/// <param name="History">Their first <see cref="FoldInSplit.HistoryLength"/> ratings by time, ties by movie; in random order where the split is shuffled.</param>
/// <param name="Test">All that they rated afterwards, at least one, in the same order; the same whatever is shown of the history.</param>
public sealed record FoldInPerson(RaterId Rater, IReadOnlyList<Rating> History, IReadOnlyList<Rating> Test)
{
    /// <summary>What a model is shown: their first <paramref name="n"/> ratings, from none to all of the history.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, or more than the history has.</exception>
    public IReadOnlyList<Rating> First(int n)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(n, History.Count);
        return [.. History.Take(n)];
    }
}
