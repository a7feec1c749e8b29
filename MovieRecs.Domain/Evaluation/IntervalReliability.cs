using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Models.Match;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Evaluation;

/// <summary>
/// Whether four of five ratings are in the interval that is shown with a prediction: each fold's calibration is fitted within
/// its training part, and its intervals are set against the test ratings.
/// </summary>
public sealed class IntervalReliability
{
    private readonly List<IntervalCoverage> _folds = [];
    private readonly SortedDictionary<int, IntervalCoverage> _byEvidence = [];

    /// <summary>Over all folds so far.</summary>
    public IntervalResult Result => new([.. _folds], new SortedDictionary<int, IntervalCoverage>(_byEvidence));

    /// <param name="predictions">Of the test part.</param>
    /// <param name="heldOut">Of the same model within the training part.</param>
    public void Take(FoldPredictions predictions, HeldOutPredictions heldOut)
    {
        ArgumentNullException.ThrowIfNull(predictions);
        ArgumentNullException.ThrowIfNull(heldOut);
        if (IntervalCalibration.Fit(heldOut.Predicted, heldOut.Deviations, heldOut.Given) is not { } calibration)
            return;
        IntervalCoverage ofFold = default;
        for (int at = 0; at < predictions.Given.Count; at++)
        {
            float deviation = predictions.Deviations.Span[at];
            if (deviation <= 0)
                continue;
            Rating rating = predictions.Given[at];
            StarRange interval = calibration.Interval(predictions.Predicted.Span[at], deviation);
            bool held = rating.Stars.Value >= interval.Lowest && rating.Stars.Value <= interval.Highest;
            IntervalCoverage one = new(1, held ? 1 : 0, interval.Highest - interval.Lowest);
            int group = EvidenceError.GroupOf(RatingsOf(predictions.Fold.Train, rating.Rater));
            _byEvidence[group] = _byEvidence.GetValueOrDefault(group).Plus(one);
            ofFold = ofFold.Plus(one);
        }

        if (ofFold.Count > 0)
            _folds.Add(ofFold);
    }

    private static int RatingsOf(RatingDataset train, RaterId rater) => train.Users.TryGetIndex(rater, out int user) ? train.ItemsOf(user).Length : 0;
}
