using MovieRecs.Domain.Numerics;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Evaluation;

/// <summary>Tells whether two tests asked about the same ratings.</summary>
internal static class TestChecksum
{
    /// <summary>The sum of a hash of each rating without its time: the same whatever their order.</summary>
    public static ulong Of(IEnumerable<Rating> ratings)
    {
        ulong sum = 0;
        foreach (Rating rating in ratings)
            sum += new SplitMix64(((ulong)(uint)rating.Rater.Value << 32) ^ ((ulong)(uint)rating.Movie.Value << 4) ^ (ulong)rating.Stars.HalfSteps).Next();
        return sum;
    }
}
