using System.Numerics.Tensors;

namespace MovieRecs.Domain.Models.Hybrid;

/// <summary>The mean of some scores and one over their deviation, which is 0 where they are all alike.</summary>
internal readonly record struct Moments(float Mean, float Scale)
{
    /// <summary>
    /// A deviation of a millionth is rounding: every part scores by cosines times stars, inputs of about 1 or counts. It is
    /// not relative to the mean, which is rounding too where a person's likings cancel out.
    /// </summary>
    private const double AllAlike = 1e-12;

    /// <summary>The moments of those scores that count, the others being 0.</summary>
    /// <param name="count">How many count.</param>
    /// <param name="wide">Overwritten; as long as <paramref name="scores"/>, or longer.</param>
    public static Moments Of(ReadOnlySpan<float> scores, float count, Span<double> wide)
    {
        if (count == 0)
            return default;
        TensorPrimitives.ConvertChecked(scores, wide);
        double mean = TensorPrimitives.Sum<double>(wide[..scores.Length]) / count;
        double variance = (TensorPrimitives.SumOfSquares<double>(wide[..scores.Length]) / count) - (mean * mean);
        return new Moments((float)mean, variance > AllAlike ? (float)(1 / Math.Sqrt(variance)) : 0);
    }
}
