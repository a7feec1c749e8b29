using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Models.Match;

/// <summary>
/// From predicted stars r̂ and their deviation σ̂ to the interval r̂ ± q σ̂ that holds four of five ratings, whatever the
/// model's own idea of its deviation is worth. It is split-conformal: of n ratings that the model hadn't learnt from, q is
/// the ⌈.8 (n + 1)⌉-th smallest |r − r̂| / σ̂, so that a further one of the same kind is in its interval with a
/// probability of .8 to .8 + 1/(n + 1).
/// </summary>
/// <remarks>
/// H. Papadopoulos et al., "Inductive confidence machines for regression", ECML 2002 (with deviations: H. Papadopoulos, A.
/// Gammerman &amp; V. Vovk, AIA 2008); J. Lei et al., "Distribution-free predictive inference for regression", JASA 113(523), 2018.
/// </remarks>
public sealed class IntervalCalibration
{
    /// <summary>The share of ratings that the interval is to hold.</summary>
    public const double Share = 0.8;

    /// <param name="factor">q: finite, and over 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not.</exception>
    public IntervalCalibration(float factor)
    {
        if (!float.IsFinite(factor) || factor <= 0)
            throw new ArgumentOutOfRangeException(nameof(factor), factor, "Not a number of deviations.");
        Factor = factor;
    }

    /// <summary>q: how many deviations the interval goes to each side.</summary>
    public float Factor { get; }

    /// <summary>The calibration of predictions whose ratings are known.</summary>
    /// <param name="predicted">r̂, in stars.</param>
    /// <param name="deviations">σ̂, aligned with them; predictions whose deviation isn't known, which is 0 then, are passed over.</param>
    /// <param name="given">r, aligned with them.</param>
    /// <returns>Null where there are fewer than <see cref="HeldOutPredictions.Fewest"/> to go by, or where all were foretold exactly.</returns>
    public static IntervalCalibration? Fit(ReadOnlySpan<float> predicted, ReadOnlySpan<float> deviations, ReadOnlySpan<float> given)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(deviations.Length, predicted.Length);
        ArgumentOutOfRangeException.ThrowIfNotEqual(given.Length, predicted.Length);
        List<float> errors = new(predicted.Length);
        for (int at = 0; at < predicted.Length; at++)
        {
            if (IsKnown(deviations[at]))
                errors.Add(MathF.Abs(given[at] - predicted[at]) / deviations[at]);
        }

        return errors.Count < HeldOutPredictions.Fewest || QuantileOf(errors) is not (> 0 and float factor) ? null : new IntervalCalibration(factor);
    }

    /// <summary>The interval, as much of it as is on the scale; all of the scale where the deviation isn't known.</summary>
    /// <param name="stars">r̂, on the scale.</param>
    /// <param name="deviation">σ̂.</param>
    public StarRange Interval(float stars, float deviation)
    {
        if (!IsKnown(deviation))
            return StarRange.Full;
        float reach = Factor * deviation;
        return new StarRange(RatingScale.Clamp(stars - reach), RatingScale.Clamp(stars + reach));
    }

    /// <summary>The ⌈.8 (n + 1)⌉-th smallest of n numbers.</summary>
    /// <param name="errors">At least four of them; put in order.</param>
    internal static float QuantileOf(List<float> errors)
    {
        errors.Sort();
        return errors[(int)Math.Ceiling((errors.Count + 1) * Share) - 1];
    }

    private static bool IsKnown(float deviation) => float.IsFinite(deviation) && deviation > 0;
}
