using System.Numerics.Tensors;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Models.Neighbours;

/// <summary>A rater's taste as a vector over movies: each rating less its centre, and 0 for what wasn't rated.</summary>
/// <param name="Centre">What is neither liked nor disliked, in stars.</param>
/// <param name="Length">√Σ (r − centre)².</param>
internal readonly record struct CentredRatings(float Centre, float Length)
{
    public static CentredRatings Of(ReadOnlySpan<float> stars, UserNeighboursCentring centring)
    {
        if (stars.IsEmpty)
            return default;
        float centre = centring == UserNeighboursCentring.RaterMean ? TensorPrimitives.Sum(stars) / stars.Length : RatingScale.Midpoint;
        float squares = 0;
        foreach (float value in stars)
            squares += (value - centre) * (value - centre);
        return new CentredRatings(centre, MathF.Sqrt(squares));
    }
}
