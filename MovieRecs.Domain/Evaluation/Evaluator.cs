using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Models;

namespace MovieRecs.Domain.Evaluation;

/// <summary>Measures models by a protocol, fold by fold, one after the other on the calling thread.</summary>
public sealed class Evaluator(TimeProvider time)
{
    /// <summary>
    /// How well models predict stars: unrounded predictions, clipped to the stars that the training part holds, against
    /// every test rating. When a rating was given is told to dated models only.
    /// </summary>
    /// <param name="split">At least one fold; none with an empty test part.</param>
    /// <param name="trainers">The models, by their trainers.</param>
    /// <param name="progress">Told before each training and at the end.</param>
    /// <param name="told">Told each fold's predictions, if anybody wants them.</param>
    /// <exception cref="OperationCanceledException">Cancelled, in a training, a test or between them.</exception>
    public EvaluationReport EvaluateStars(
        Split split,
        IReadOnlyList<IStarTrainer> trainers,
        IProgress<EvaluationProgress>? progress = null,
        Action<FoldPredictions>? told = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(split);
        ArgumentNullException.ThrowIfNull(trainers);
        StarsTest[] tests = [.. trainers.Select(trainer => new StarsTest(trainer, time, told))];
        return new EvaluationReport(EvaluationProtocol.Stars, split.Name, Run(split, tests, progress, cancellationToken));
    }

    /// <summary>How well rankers find what people turned out to like: lists of ten from all movies that are not in a person's training part.</summary>
    /// <param name="split">At least one fold.</param>
    /// <param name="trainers">The models, by their trainers.</param>
    /// <param name="side">Whose genres diversity and calibration go by.</param>
    /// <param name="progress">Told before each training and at the end.</param>
    /// <exception cref="NothingToMeasureException">Nobody gave four stars or more in the test part of a fold.</exception>
    /// <exception cref="OperationCanceledException">Cancelled, in a training, a test or between them.</exception>
    public EvaluationReport EvaluateRanking(
        Split split,
        IReadOnlyList<IRankTrainer> trainers,
        SideInformation side,
        IProgress<EvaluationProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(split);
        ArgumentNullException.ThrowIfNull(trainers);
        ArgumentNullException.ThrowIfNull(side);
        RankingTest[] tests = [.. trainers.Select(trainer => new RankingTest(trainer, side, time))];
        return new EvaluationReport(EvaluationProtocol.Ranking, split.Name, Run(split, tests, progress, cancellationToken));
    }

    private static ModelEvaluation[] Run(Split split, IReadOnlyList<IModelTest<Fold>> tests, IProgress<EvaluationProgress>? progress, CancellationToken cancellationToken)
    {
        List<FoldResult>[] results = [.. tests.Select(_ => new List<FoldResult>())];
        int total = split.Count * tests.Count;
        int done = 0;
        foreach (Fold fold in split.Folds())
        {
            for (int test = 0; test < tests.Count; test++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                progress?.Report(new EvaluationProgress(done++, total, fold.Name, tests[test].Name));
                results[test].Add(tests[test].Measure(fold, cancellationToken));
            }
        }

        if (total > 0)
            progress?.Report(new EvaluationProgress(total, total, "", ""));
        return [.. tests.Zip(results, (test, folds) => new ModelEvaluation(test.Name, folds))];
    }
}
