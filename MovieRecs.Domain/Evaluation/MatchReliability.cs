using MovieRecs.Domain.Models;
using MovieRecs.Domain.Models.Match;
using MovieRecs.Domain.Models.MlNet;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Evaluation;

/// <summary>
/// How far the "match" can be taken at its word: each fold's calibration is fitted within its training part, and what it says
/// of the test predictions is set against whether the film then got four stars or more.
/// </summary>
/// <param name="seed">Of the calibration.</param>
public sealed class MatchReliability(ulong seed)
{
    private readonly List<float> _probabilities = [];
    private readonly List<bool> _liked = [];
    private int _folds;
    private int _uncalibrated;

    /// <summary>Over all folds so far.</summary>
    public MatchResult Result => new(_liked.Count == 0 ? null : Reliability.Of([.. _probabilities], [.. _liked]), _folds, _uncalibrated);

    /// <inheritdoc cref="IntervalReliability.Take"/>
    public void Take(FoldPredictions predictions, HeldOutPredictions heldOut)
    {
        ArgumentNullException.ThrowIfNull(predictions);
        ArgumentNullException.ThrowIfNull(heldOut);
        MatchCalibration calibration = MatchCalibrator.Fit(heldOut.Predicted, heldOut.Given, seed);
        _folds++;
        _uncalibrated += ReferenceEquals(calibration, MatchCalibration.Default) ? 1 : 0;
        foreach (float stars in predictions.Predicted.Span)
            _probabilities.Add(calibration.Probability(stars));
        _liked.AddRange(predictions.Given.Select(rating => rating.Stars.Value >= RatingScale.Liked));
    }
}
