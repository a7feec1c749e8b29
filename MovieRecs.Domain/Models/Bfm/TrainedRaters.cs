using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Models.Bfm;

/// <summary>The raters that a model was trained on, so that they can be brought in by their number alone.</summary>
internal sealed class TrainedRaters(RatingDataset train, SideInformation side)
{
    /// <summary>Nobody: a model that was read from a snapshot knows persons by their present ratings only.</summary>
    public static TrainedRaters None { get; } = new(new RatingDataset([]), SideInformation.None);

    /// <summary>What a rater said in training; null of an unknown one.</summary>
    public IReadOnlyCollection<(MovieId Movie, Stars Stars)>? RatingsOf(RaterId rater)
    {
        if (!train.Users.TryGetIndex(rater, out int user))
            return null;
        (MovieId, Stars)[] ratings = new (MovieId, Stars)[train.ItemsOf(user).Length];
        for (int at = 0; at < ratings.Length; at++)
            ratings[at] = (train.Items[train.ItemsOf(user)[at]], Stars.FromHalfSteps((int)(train.StarsByUser(user)[at] * 2)));
        return ratings;
    }

    /// <summary>When a rater gave each of their ratings, in Unix seconds; empty where that isn't known.</summary>
    public ReadOnlySpan<long> TimesOf(RaterId rater) => train.Users.TryGetIndex(rater, out int user) ? train.TimesByUser(user) : default;

    /// <summary>A rater's traits; none where nothing is known.</summary>
    public IReadOnlyList<string> TraitsOf(RaterId rater) => side.Raters.GetValueOrDefault(rater, []);
}
