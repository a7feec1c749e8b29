using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using MovieRecs.Domain.Models.Match;
using MovieRecs.Domain.Numerics;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Models.MlNet;

/// <summary>
/// Fits a <see cref="MatchCalibration"/> by ML.NET's calibrators: Platt's logistic curve or an isotonic one, whichever has
/// the lower log loss −mean ln p(what was given) on a half of the predictions that it was not fitted to. Only predicted stars
/// go in: on inner splits of MovieLens 100K, how many ratings the person and the movie have lowered it by less than .004 of .555.
/// </summary>
/// <remarks>
/// J. Platt, "Probabilistic outputs for support vector machines", 1999; B. Zadrozny &amp; C. Elkan, "Transforming classifier
/// scores into accurate multiclass probability estimates", KDD 2002.
/// </remarks>
public static class MatchCalibrator
{
    /// <summary>Nothing is certain: the curve stays this far from 0 and 1.</summary>
    private const float Doubt = 0.01f;

    /// <summary>A calibration for predictions of ratings that the model hadn't seen.</summary>
    /// <param name="predicted">Stars, on the scale.</param>
    /// <param name="given">Aligned with <paramref name="predicted"/>.</param>
    /// <param name="seed">Of the halves.</param>
    /// <returns><see cref="MatchCalibration.Default"/> where there are too few, or where they say that higher predictions are liked less.</returns>
    public static MatchCalibration Fit(ReadOnlySpan<float> predicted, ReadOnlySpan<float> given, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(given.Length, predicted.Length);
        if (predicted.Length < HeldOutPredictions.Fewest)
            return MatchCalibration.Default;

        Row[] rows = new Row[predicted.Length];
        for (int at = 0; at < rows.Length; at++)
            rows[at] = new Row { Score = predicted[at], Label = given[at] >= RatingScale.Liked };
        if (rows.All(row => row.Label == rows[0].Label))
            return new MatchCalibration([RatingScale.Midpoint], [rows[0].Label ? 1 - Doubt : Doubt]);
        new SplitMix64(seed).Shuffle<Row>(rows);
        Row[] half = rows[..(rows.Length / 2)];
        Row[] other = rows[(rows.Length / 2)..];
        return LogLoss(Platt(half), other) <= LogLoss(Isotonic(half), other) ? Platt(rows) : Isotonic(rows);
    }

    private static MatchCalibration Platt(Row[] rows)
    {
        MLContext context = new();
        PlattCalibrator curve = CalibratorOf(context.BinaryClassification.Calibrators.Platt().Fit(context.Data.LoadFromEnumerable(rows)));

        // The engine's curve is 1 / (1 + e^(slope x + offset)).
        return curve.Slope < 0 && double.IsFinite(curve.Offset / curve.Slope)
            ? Doubting(MatchCalibration.Logistic(-curve.Slope, -curve.Offset / curve.Slope))
            : MatchCalibration.Default;
    }

    private static MatchCalibration Isotonic(Row[] rows)
    {
        MLContext context = new();
        IsotonicCalibrator curve = CalibratorOf(context.BinaryClassification.Calibrators.Isotonic().Fit(context.Data.LoadFromEnumerable(rows)));
        (float Stars, float Probability)[] knots =
        [
            .. Enumerable.Range(0, curve.Values.Length)
                .SelectMany(step => new[] { (curve.Mins[step], curve.Values[step]), (curve.Maxes[step], curve.Values[step]) })
                .DistinctBy(knot => knot.Item1),
        ];
        return Doubting(new MatchCalibration(Array.ConvertAll(knots, knot => knot.Stars), Array.ConvertAll(knots, knot => knot.Probability)));
    }

    private static T CalibratorOf<T>(ISingleFeaturePredictionTransformer<T> fitted)
        where T : class => fitted.Model;

    private static MatchCalibration Doubting(MatchCalibration curve) =>
        new(curve.Stars, Array.ConvertAll(curve.Probabilities.ToArray(), probability => Math.Clamp(probability, Doubt, 1 - Doubt)));

    private static double LogLoss(MatchCalibration curve, Row[] rows) =>
        -rows.Average(row => Math.Log(row.Label ? curve.Probability(row.Score) : 1 - curve.Probability(row.Score)));

    /// <summary>One prediction, by the names that ML.NET's calibrators look for.</summary>
    private sealed class Row
    {
        public float Score { get; init; }

        public bool Label { get; init; }
    }
}
