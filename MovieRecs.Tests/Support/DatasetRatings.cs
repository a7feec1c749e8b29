using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Tests.Support;

internal static class DatasetRatings
{
    /// <summary>A dataset's ratings again, by ascending user and item; of time 0 where it keeps no times.</summary>
    public static IEnumerable<Rating> Ratings(this RatingDataset dataset)
    {
        for (int user = 0; user < dataset.Users.Count; user++)
        {
            long[] times = dataset.TimesByUser(user).ToArray();
            for (int at = 0; at < dataset.ItemsOf(user).Length; at++)
                yield return new Rating(dataset.Users[user], dataset.Items[dataset.ItemsOf(user)[at]], Stars.FromHalfSteps((int)(dataset.StarsByUser(user)[at] * 2)), times.Length == 0 ? 0 : times[at]);
        }
    }
}
