namespace MovieRecs.Web.Data;

/// <summary>One figure of one model in one run, for histories and lists.</summary>
public sealed class RunFigure
{
    public required int RunId { get; init; }

    public required string Model { get; init; }

    /// <summary>The figure's name: "rmse", "ndcg@10"; as in the JSON of evaluations.</summary>
    public required string Figure { get; init; }

    /// <summary>The mean over folds, or the figure of the one holdout.</summary>
    public required double Mean { get; init; }

    /// <summary>The standard deviation over folds; null with fewer than two.</summary>
    public double? Deviation { get; init; }
}
