using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Datasets;

/// <summary>One part of a split: what a model may learn from and what it is then asked.</summary>
/// <param name="Name">Which fold it is: "u1", "3".</param>
/// <param name="Train">Gives an index to every movie of the whole dataset, also to those that only the test rated.</param>
/// <param name="Test">Ratings by any rater of any movie; none of them is in <paramref name="Train"/>.</param>
public sealed record Fold(string Name, RatingDataset Train, IReadOnlyList<Rating> Test);
