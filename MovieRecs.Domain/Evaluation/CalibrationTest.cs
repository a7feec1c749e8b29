using MovieRecs.Domain.Models;

namespace MovieRecs.Domain.Evaluation;

/// <summary>
/// How far what a star model says of itself can be taken at its word: the match and the interval, which are both calibrated
/// on what one more training within each fold's training part says of a tenth of it.
/// </summary>
/// <param name="trainer">The star model; the predictions of others are passed over.</param>
/// <param name="seed">Of the inner split.</param>
/// <param name="cancellationToken">Stops a calibration.</param>
public sealed class CalibrationTest(IStarTrainer trainer, ulong seed, CancellationToken cancellationToken = default)
{
    private readonly MatchReliability _match = new(seed);
    private readonly IntervalReliability _interval = new();

    /// <summary>Over all folds so far.</summary>
    public CalibrationResult Result => new(trainer.Name, _match.Result, _interval.Result);

    /// <summary>Takes what an <see cref="Evaluator"/> tells.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public void Take(FoldPredictions predictions)
    {
        ArgumentNullException.ThrowIfNull(predictions);
        if (predictions.Model != trainer.Name)
            return;
        HeldOutPredictions heldOut = HeldOutPredictions.Of(trainer, predictions.Fold.Train, seed, cancellationToken);
        _match.Take(predictions, heldOut);
        _interval.Take(predictions, heldOut);
    }
}
