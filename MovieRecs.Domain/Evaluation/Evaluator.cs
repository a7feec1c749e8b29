using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Evaluation;

/// <summary>Measures models by a protocol, fold by fold, one after the other on the calling thread.</summary>
/// <param name="time">Takes the times.</param>
/// <param name="told">Told the stars that were predicted, fold by fold, for whoever wants to judge them by other means.</param>
/// <param name="side">Whose genres errors in stars are told by; where it is null, they aren't.</param>
public sealed class Evaluator(TimeProvider time, Action<FoldPredictions>? told = null, SideInformation? side = null)
{
    /// <summary>
    /// How well models predict stars: unrounded predictions, clipped to the stars that the training part holds, against
    /// every test rating. When a rating was given is told to dated models only.
    /// </summary>
    /// <param name="split">At least one fold; none with an empty test part.</param>
    /// <param name="trainers">The models, by their trainers.</param>
    /// <param name="progress">Told before each training and at the end.</param>
    /// <exception cref="OperationCanceledException">Cancelled, in a training, a test or between them.</exception>
    public EvaluationReport EvaluateStars(
        Split split,
        IReadOnlyList<IStarTrainer> trainers,
        IProgress<EvaluationProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(split);
        ArgumentNullException.ThrowIfNull(trainers);
        StarsTest[] tests = [.. trainers.Select(trainer => new StarsTest(trainer, side ?? SideInformation.None, time, told))];
        return new EvaluationReport(EvaluationProtocol.Stars, split.Name, Run(split.Folds(), split.Count, fold => fold.Name, tests, progress, cancellationToken));
    }

    /// <summary>As <see cref="EvaluateStars"/>, on a split in time: the ratings that came last.</summary>
    /// <inheritdoc cref="EvaluateStars"/>
    public EvaluationReport EvaluateChronological(
        Split split,
        IReadOnlyList<IStarTrainer> trainers,
        IProgress<EvaluationProgress>? progress = null,
        CancellationToken cancellationToken = default) =>
        EvaluateStars(split, trainers, progress, cancellationToken) with { Protocol = EvaluationProtocol.Chronological };

    /// <summary>How well rankers find what people turned out to like: lists of ten from all movies that are not in a person's training part.</summary>
    /// <param name="split">At least one fold.</param>
    /// <param name="trainers">The models, by their trainers.</param>
    /// <param name="side">Whose genres diversity and calibration go by.</param>
    /// <param name="progress">Told before each training and at the end.</param>
    /// <exception cref="NothingToMeasureException">Nobody gave four stars or more in the test part of a fold; known before any training.</exception>
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
        foreach ((string fold, IReadOnlyList<Rating> test) in split.Tests())
        {
            if (!test.Any(RankingTest.IsLiked))
                throw new NothingToMeasureException($"Fold {fold} tests no rating of {RatingScale.Liked} stars or more, so there is nothing for a list to find.");
        }

        RankingTest[] tests = [.. trainers.Select(trainer => new RankingTest(trainer, side, time))];
        return new EvaluationReport(EvaluationProtocol.Ranking, split.Name, Run(split.Folds(), split.Count, fold => fold.Name, tests, progress, cancellationToken));
    }

    /// <summary>
    /// How well models meet people who took no part in training, by their first 0, 1, 5, 10 and 20 ratings: star models by
    /// their error in everything that came after the twentieth, rankers by nDCG@10 of what was liked of it.
    /// </summary>
    /// <param name="split">Who is held out.</param>
    /// <param name="stars">Star models that <see cref="TakesNewPeople"/>; they come first in the report.</param>
    /// <param name="rankers">Any; every ranker takes in somebody new.</param>
    /// <param name="progress">Told before each training and at the end.</param>
    /// <exception cref="NothingToMeasureException">Rankers are to be measured, and nobody held out liked anything later; known before any training.</exception>
    /// <exception cref="OperationCanceledException">Cancelled, in a training, a test or between them.</exception>
    public EvaluationReport EvaluateFoldIn(
        FoldInSplit split,
        IReadOnlyList<IStarTrainer> stars,
        IReadOnlyList<IRankTrainer> rankers,
        IProgress<EvaluationProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(split);
        ArgumentNullException.ThrowIfNull(stars);
        ArgumentNullException.ThrowIfNull(rankers);
        if (rankers.Count > 0 && !split.People().Any(person => person.Test.Any(RankingTest.IsLiked)))
            throw new NothingToMeasureException($"Nobody gave {RatingScale.Liked} stars or more after their first {FoldInSplit.HistoryLength} ratings, so there is nothing for a list to find.");

        IModelTest<FoldInFold>[] tests =
        [
            .. stars.Select(trainer => new FoldInStarsTest(trainer, time)),
            .. rankers.Select(trainer => new FoldInRankingTest(trainer, time)),
        ];
        return new EvaluationReport(EvaluationProtocol.FoldIn, split.Name, Run(split.Folds(), split.Count, fold => fold.Name, tests, progress, cancellationToken));
    }

    /// <summary>
    /// True where models of this kind take in people they were not trained on. It shows on a model of no ratings at all,
    /// which every trainer can fit at once.
    /// </summary>
    public static bool TakesNewPeople(IStarTrainer trainer)
    {
        ArgumentNullException.ThrowIfNull(trainer);
        return trainer.Train(new RatingDataset([])) is IFoldInStarModel;
    }

    /// <summary>True where models of this kind know how uncertain they are; it shows on a model of no ratings too.</summary>
    public static bool KnowsDeviations(IStarTrainer trainer)
    {
        ArgumentNullException.ThrowIfNull(trainer);
        return trainer.Train(new RatingDataset([])).For(default) is IUncertainStars;
    }

    private static ModelEvaluation[] Run<TFold>(
        IEnumerable<TFold> folds,
        int count,
        Func<TFold, string> nameOf,
        IReadOnlyList<IModelTest<TFold>> tests,
        IProgress<EvaluationProgress>? progress,
        CancellationToken cancellationToken)
    {
        List<FoldResult>[] results = [.. tests.Select(_ => new List<FoldResult>())];
        int total = count * tests.Count;
        int done = 0;
        foreach (TFold fold in folds)
        {
            for (int test = 0; test < tests.Count; test++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                progress?.Report(new EvaluationProgress(done++, total, nameOf(fold), tests[test].Name));
                results[test].Add(tests[test].Measure(fold, cancellationToken));
            }
        }

        if (total > 0)
            progress?.Report(new EvaluationProgress(total, total, "", ""));
        return [.. tests.Zip(results, (test, ofFolds) => Together(test.Name, ofFolds))];
    }

    /// <summary>People are told about once, and not fold by fold: there may be very many.</summary>
    private static ModelEvaluation Together(string name, IReadOnlyList<FoldResult> folds) =>
        new(name, [.. folds.Select(fold => fold with { People = PeopleResults.None })]) { People = PeopleResults.Sum([.. folds.Select(fold => fold.People)]) };
}
