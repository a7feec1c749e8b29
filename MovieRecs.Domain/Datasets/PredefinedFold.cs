using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Datasets;

/// <summary>A fold that a dataset brings along, such as MovieLens 100K's u1.base and u1.test.</summary>
/// <param name="Name">"u1".</param>
/// <param name="Base">The ratings to learn from.</param>
/// <param name="Test">The ratings to predict.</param>
public sealed record PredefinedFold(string Name, IReadOnlyList<Rating> Base, IReadOnlyList<Rating> Test);
