using MovieRecs.Domain.Datasets;

namespace MovieRecs.Domain.Evaluation;

/// <summary>
/// How well a model met people it had never seen, given the first few of their ratings. Kept as sums, so that parts of
/// unequal size can be put together.
/// </summary>
/// <param name="Ratings">n: how many ratings each person brought.</param>
/// <param name="Predictions">How many of their later ratings a star model was asked about; 0 of a ranker.</param>
/// <param name="SquaredError">Σ (p − r)² over these.</param>
/// <param name="Lists">How many people liked something later, for each of whom a ranker made a list; 0 of a star model.</param>
/// <param name="Gain">Σ nDCG@10 over these.</param>
public sealed record FoldInResult(int Ratings, int Predictions, double SquaredError, int Lists, double Gain)
{
    /// <summary>The numbers that are tried.</summary>
    public static IReadOnlyList<int> Numbers { get; } = [0, 1, 5, 10, FoldInSplit.HistoryLength];

    /// <summary>Of a star model, over all later ratings, in stars; null where there are none.</summary>
    public double? Rmse => Predictions == 0 ? null : Math.Sqrt(SquaredError / Predictions);

    /// <summary>Of a ranker, the mean nDCG@10 over people who liked something later; null where nobody did.</summary>
    public double? Ndcg => Lists == 0 ? null : Gain / Lists;

    /// <summary>Of a star model.</summary>
    /// <param name="errors">p − r of each later rating.</param>
    public static FoldInResult OfStars(int ratings, IReadOnlyCollection<double> errors) => new(ratings, errors.Count, errors.Sum(error => error * error), 0, 0);

    /// <summary>Of a ranker.</summary>
    /// <param name="gains">nDCG@10 of each person's list.</param>
    public static FoldInResult OfLists(int ratings, IReadOnlyCollection<double> gains) => new(ratings, 0, 0, gains.Count, gains.Sum());

    /// <summary>All parts together, by ascending number of ratings: each later rating, and each person, counts the same.</summary>
    public static IReadOnlyList<FoldInResult> Sum(IEnumerable<FoldInResult> parts) =>
    [
        .. parts.GroupBy(part => part.Ratings)
            .OrderBy(n => n.Key)
            .Select(n => new FoldInResult(n.Key, n.Sum(part => part.Predictions), n.Sum(part => part.SquaredError), n.Sum(part => part.Lists), n.Sum(part => part.Gain))),
    ];
}
