using MovieRecs.Domain.Numerics;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Tests.Support;

/// <summary>Ratings drawn from a known model, for a factor model to find again.</summary>
internal static class LowRankRatings
{
    /// <summary>What half-star steps alone leave: 0.5/√12.</summary>
    public const double LeastError = 0.144;

    /// <summary>r = 2.75 + b_i + p·q with two factors, to the nearest half star; two in three pairs of 100 × 60.</summary>
    public static Rating[] All { get; } = [.. Draw()];

    private static IEnumerable<Rating> Draw()
    {
        SplitMix64 random = new(5);
        double[][] users = Rows(100);
        double[][] movies = Rows(60);
        for (int user = 0; user < users.Length; user++)
        {
            for (int movie = 0; movie < movies.Length; movie++)
            {
                double stars = 2.75 + (0.2 * movies[movie][2]) + (users[user][0] * movies[movie][0]) + (users[user][1] * movies[movie][1]);
                if (random.Below(3) > 0 && stars is > 0.5 and < 5)
                    yield return Some.Rating(user + 1, movie + 1, Math.Round(stars * 2) / 2);
            }
        }

        double[][] Rows(int count) => [.. Enumerable.Range(0, count).Select(_ => new[] { 0.75 * random.Gaussian(), 0.75 * random.Gaussian(), random.Gaussian() })];
    }
}
