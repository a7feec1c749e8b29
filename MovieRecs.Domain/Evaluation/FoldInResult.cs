using MovieRecs.Domain.Datasets;

namespace MovieRecs.Domain.Evaluation;

/// <summary>How well a model met people it had never seen, given the first few of their ratings.</summary>
/// <param name="Ratings">n: how many ratings each person brought.</param>
/// <param name="Rmse">Of a star model, over all their later ratings, in stars; else null.</param>
/// <param name="Ndcg">Of a ranker, the mean nDCG@10 over people who liked something later; else null.</param>
public sealed record FoldInResult(int Ratings, double? Rmse, double? Ndcg)
{
    /// <summary>The numbers that are tried.</summary>
    public static IReadOnlyList<int> Numbers { get; } = [0, 1, 5, 10, FoldInSplit.HistoryLength];
}
