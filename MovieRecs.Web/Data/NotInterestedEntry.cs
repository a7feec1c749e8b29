using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Web.Data;

/// <summary>A movie that a rater does not want to be offered.</summary>
public sealed class NotInterestedEntry
{
    public required RaterId RaterId { get; init; }

    public required MovieId MovieId { get; init; }

    /// <summary>Unix seconds.</summary>
    public required long AddedAt { get; init; }
}
