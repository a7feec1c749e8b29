namespace MovieRecs.Domain.Evaluation;

/// <summary>How one model did on one fold.</summary>
/// <param name="Fold">The fold's name.</param>
/// <param name="PredictionCoverage">
/// The share of what was asked that the model itself could answer, 0 to 1: of test ratings, those that it predicted
/// without the fallback; of candidates, those that it put in order.
/// </param>
/// <param name="FitTime">How long training took.</param>
/// <param name="TestTime">How long the test took, everything in it included.</param>
public sealed record FoldResult(string Fold, double PredictionCoverage, TimeSpan FitTime, TimeSpan TestTime)
{
    /// <summary>How many ratings it was trained on.</summary>
    public int TrainRatings { get; init; }

    /// <summary>How many ratings were held out to test it.</summary>
    public int TestRatings { get; init; }

    /// <summary>Of the ratings held out: tests with the same one asked the same.</summary>
    public ulong TestChecksum { get; init; }

    /// <summary>Over every test rating, those that the fallback had to predict included; null where no stars were asked for.</summary>
    public AccuracyMetrics? Accuracy { get; init; }

    /// <summary>The same errors by how much the model knew of the person; empty where there are none.</summary>
    public IReadOnlyList<EvidenceError> ErrorByEvidence { get; init; } = [];

    /// <summary>The same errors by how many training ratings the movie has; empty where there are none.</summary>
    public IReadOnlyList<EvidenceError> ErrorByMovieEvidence { get; init; } = [];

    /// <summary>The same errors by the movie's genres, in each of which a rating counts; empty where no genres are known.</summary>
    public IReadOnlyList<NamedError> ErrorByGenre { get; init; } = [];

    /// <summary>The same errors by the stars that were given: "3.5"; empty where there are none.</summary>
    public IReadOnlyList<NamedError> ErrorByStars { get; init; } = [];

    /// <summary>The same by person; of what an evaluation returns, empty: see <see cref="ModelEvaluation.People"/>.</summary>
    public PeopleResults People { get; init; } = PeopleResults.None;

    /// <summary>The lists it made; null where no order was asked for.</summary>
    public RankingResult? Ranking { get; init; }

    /// <summary>How long one person has to wait; null where nobody is brought in by their ratings.</summary>
    public ServingTimes? ServingTimes { get; init; }

    /// <summary>How well new people were met, by how many ratings they brought; empty where none came.</summary>
    public IReadOnlyList<FoldInResult> ByRatings { get; init; } = [];
}
