using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Web.Data;

/// <summary>A movie that a rater has seen and given a thumb.</summary>
public sealed class ThumbEntry
{
    public required RaterId RaterId { get; init; }

    public required MovieId MovieId { get; init; }

    public required Thumb Thumb { get; set; }

    /// <summary>Unix seconds.</summary>
    public required long GivenAt { get; set; }
}
