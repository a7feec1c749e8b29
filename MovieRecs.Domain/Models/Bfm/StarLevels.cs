using MovieRecs.Domain.Datasets;

namespace MovieRecs.Domain.Models.Bfm;

/// <summary>The different stars that a dataset's raters gave, as steps.</summary>
/// <param name="Stars">Of each level, ascending.</param>
/// <param name="Counts">How many ratings each has.</param>
/// <param name="ByRating">The level of each rating, a user's after the other's.</param>
internal sealed record StarLevels(float[] Stars, int[] Counts, byte[] ByRating)
{
    /// <summary>Where stars are not taken as steps.</summary>
    public static StarLevels None { get; } = new([], [], []);

    public static StarLevels Of(RatingDataset train)
    {
        float[] given = new RatingTable(train).Stars;
        float[] stars = [.. given.Distinct().Order()];
        int[] counts = new int[stars.Length];
        byte[] byRating = new byte[given.Length];
        for (int at = 0; at < given.Length; at++)
        {
            byRating[at] = (byte)Array.BinarySearch(stars, given[at]);
            counts[byRating[at]]++;
        }

        return new StarLevels(stars, counts, byRating);
    }
}
