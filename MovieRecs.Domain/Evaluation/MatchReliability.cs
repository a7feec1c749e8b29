using MovieRecs.Domain.Models;
using MovieRecs.Domain.Models.Match;
using MovieRecs.Domain.Models.MlNet;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Evaluation;

/// <summary>
/// How far the "match" can be taken at its word: each fold's calibration is fitted within its training part, and what it says
/// of the predictions that an <see cref="Evaluator"/> tells is set against whether the film then got four stars or more.
/// </summary>
/// <param name="trainer">The star model whose predictions the match is made from; those of others are passed over.</param>
/// <param name="seed">Of the inner split that the calibration is fitted on.</param>
/// <param name="cancellationToken">Stops a calibration, which trains the model once more.</param>
public sealed class MatchReliability(IStarTrainer trainer, ulong seed, CancellationToken cancellationToken = default)
{
    private readonly List<float> _probabilities = [];
    private readonly List<bool> _liked = [];

    /// <summary>The name of the model.</summary>
    public string Model => trainer.Name;

    /// <summary>Over all folds so far; null before the first.</summary>
    public Reliability? Result => _liked.Count == 0 ? null : Reliability.Of([.. _probabilities], [.. _liked]);

    /// <summary>How many folds were taken so far.</summary>
    public int Folds { get; private set; }

    /// <summary>In how many of them no calibration could be fitted, so that <see cref="MatchCalibration.Default"/> stood in.</summary>
    public int Uncalibrated { get; private set; }

    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public void Take(FoldPredictions predictions)
    {
        ArgumentNullException.ThrowIfNull(predictions);
        if (predictions.Model != Model)
            return;
        MatchCalibration calibration = MatchCalibrator.Train(trainer, predictions.Fold.Train, seed, cancellationToken);
        Folds++;
        Uncalibrated += ReferenceEquals(calibration, MatchCalibration.Default) ? 1 : 0;
        foreach (float stars in predictions.Predicted.Span)
            _probabilities.Add(calibration.Probability(stars));
        _liked.AddRange(predictions.Given.Select(rating => rating.Stars.Value >= RatingScale.Liked));
    }
}
