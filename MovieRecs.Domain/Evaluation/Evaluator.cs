using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Models.Biases;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Evaluation;

/// <summary>
/// Measures models on the folds of a split. Each fold's biases are fitted once more as the fallback, so that every test
/// rating is scored whatever a model can't say; what it couldn't shows as its prediction coverage.
/// </summary>
public sealed class Evaluator(TimeProvider time)
{
    /// <summary>The protocol of <see cref="EvaluateStars"/>.</summary>
    public const string Stars = "stars";

    /// <summary>
    /// How well models predict stars: unrounded predictions, clipped to the stars that the training part holds, against
    /// every test rating. When a rating was given is not used.
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
        List<FoldResult>[] results = [.. trainers.Select(_ => new List<FoldResult>())];
        int total = split.Count * trainers.Count;
        int done = 0;
        foreach (Fold fold in split.Folds())
        {
            BiasModel fallback = new BiasTrainer().Train(fold.Train, cancellationToken);
            for (int model = 0; model < trainers.Count; model++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                progress?.Report(new EvaluationProgress(done++, total, fold.Name, trainers[model].Name));
                results[model].Add(Measure(fold, trainers[model], fallback, cancellationToken));
            }
        }

        if (trainers.Count > 0)
            progress?.Report(new EvaluationProgress(total, total, "", ""));
        return new EvaluationReport(Stars, split.Name, [.. trainers.Zip(results, (trainer, folds) => new ModelEvaluation(trainer.Name, folds))]);
    }

    private FoldResult Measure(Fold fold, IStarTrainer trainer, BiasModel fallback, CancellationToken cancellationToken)
    {
        long start = time.GetTimestamp();
        IStarModel model = trainer.Train(fold.Train, cancellationToken);
        TimeSpan fitTime = time.GetElapsedTime(start);

        float[] predicted = new float[fold.Test.Count];
        float[] given = new float[fold.Test.Count];
        int possible = 0;
        int at = 0;
        start = time.GetTimestamp();
        foreach (IGrouping<RaterId, Rating> rater in fold.Test.GroupBy(rating => rating.Rater))
        {
            StarPredictor person = new(model.For(rater.Key), fallback.For(rater.Key), fold.Train.Range);
            foreach (Rating rating in rater)
            {
                cancellationToken.ThrowIfCancellationRequested();
                StarPrediction prediction = person.Predict(rating.Movie);
                possible += prediction.IsPossible ? 1 : 0;
                predicted[at] = prediction.Stars;
                given[at++] = rating.Stars.Value;
            }
        }

        return new FoldResult(fold.Name, AccuracyMetrics.Of(predicted, given), (double)possible / given.Length, fitTime, time.GetElapsedTime(start));
    }
}
