using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Models.Match;

/// <summary>
/// From predicted stars to the "match": the probability that the person would give the film four stars or more. A curve
/// of straight pieces between knots that never falls, flat beyond its ends; to be kept, its two arrays are enough.
/// </summary>
public sealed class MatchCalibration
{
    private const float Step = 0.05f;

    private readonly float[] _stars;
    private readonly float[] _probabilities;

    /// <param name="stars">Where the knots are: at least one, ascending, each once.</param>
    /// <param name="probabilities">The curve there, 0 to 1 and never falling; aligned with <paramref name="stars"/>.</param>
    /// <exception cref="ArgumentException">They are not such a curve.</exception>
    public MatchCalibration(ReadOnlySpan<float> stars, ReadOnlySpan<float> probabilities)
    {
        if (stars.IsEmpty || stars.Length != probabilities.Length)
            throw new ArgumentException($"{stars.Length} knots with {probabilities.Length} probabilities are no curve.", nameof(stars));
        for (int at = 0; at < stars.Length; at++)
        {
            if (!float.IsFinite(stars[at]) || (at > 0 && stars[at] <= stars[at - 1]))
                throw new ArgumentException("The knots of a match calibration do not ascend.", nameof(stars));
            if (!(probabilities[at] is >= 0 and <= 1) || (at > 0 && probabilities[at] < probabilities[at - 1]))
                throw new ArgumentException("The probabilities of a match calibration are not from 0 to 1, or fall.", nameof(probabilities));
        }

        _stars = stars.ToArray();
        _probabilities = probabilities.ToArray();
    }

    /// <summary>For want of anything measured: even chances at 3½ stars, and the odds of e² for each star more.</summary>
    public static MatchCalibration Default { get; } = Logistic(2, 3.5);

    public ReadOnlySpan<float> Stars => _stars;

    public ReadOnlySpan<float> Probabilities => _probabilities;

    /// <summary>The curve 1 / (1 + e^(−steepness · (stars − middle))), with a knot every twentieth of a star.</summary>
    /// <param name="steepness">Per star; 0 or more.</param>
    /// <param name="middle">Where the chances are even, in stars.</param>
    public static MatchCalibration Logistic(double steepness, double middle)
    {
        float[] stars = [.. Enumerable.Range(0, (int)MathF.Round((RatingScale.Maximum - RatingScale.Minimum) / Step) + 1).Select(step => RatingScale.Minimum + (step * Step))];
        return new MatchCalibration(stars, Array.ConvertAll(stars, at => (float)(1 / (1 + Math.Exp(-steepness * (at - middle))))));
    }

    /// <summary>The probability of four stars or more, 0 to 1.</summary>
    /// <param name="stars">A prediction, on the scale or off it.</param>
    public float Probability(float stars)
    {
        int above = Array.BinarySearch(_stars, stars);
        if (above >= 0)
            return _probabilities[above];
        above = ~above;
        if (above == 0)
            return _probabilities[0];
        if (above == _stars.Length)
            return _probabilities[^1];
        float share = (stars - _stars[above - 1]) / (_stars[above] - _stars[above - 1]);
        return _probabilities[above - 1] + (share * (_probabilities[above] - _probabilities[above - 1]));
    }
}
