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
    /// <summary>The name of the model.</summary>
    public string Model => trainer.Name;

    public MatchReliability Match { get; } = new(seed);

    /// <summary>Has no folds where the model doesn't know how uncertain it is.</summary>
    public IntervalReliability Interval { get; } = new();

    /// <summary>Takes what an <see cref="Evaluator"/> tells.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public void Take(FoldPredictions predictions)
    {
        ArgumentNullException.ThrowIfNull(predictions);
        if (predictions.Model != Model)
            return;
        HeldOutPredictions heldOut = HeldOutPredictions.Of(trainer, predictions.Fold.Train, seed, cancellationToken);
        Match.Take(predictions, heldOut);
        Interval.Take(predictions, heldOut);
    }
}
