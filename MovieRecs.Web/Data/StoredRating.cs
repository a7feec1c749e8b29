using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Web.Data;

/// <summary>A row of the ratings table; <see cref="Rating"/> is its meaning.</summary>
public sealed class StoredRating
{
    public required RaterId RaterId { get; init; }

    public required MovieId MovieId { get; init; }

    /// <summary>Stored as half steps, 1 to 10; the table refuses anything else.</summary>
    public required Stars Stars { get; set; }

    /// <summary>Unix seconds.</summary>
    public required long RatedAt { get; set; }
}
