using MovieRecs.Domain.Ratings;

namespace MovieRecs.Web.Data;

/// <summary>A genre, decade or person that a rater likes or doesn't want to be offered.</summary>
public sealed class PreferenceEntry
{
    public required RaterId RaterId { get; init; }

    public required PreferenceKind Kind { get; init; }

    /// <summary>The name of a genre or person, or a decade's first year: "1960".</summary>
    public required string Value { get; init; }
}
