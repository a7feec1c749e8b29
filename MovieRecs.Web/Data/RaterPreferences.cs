using MovieRecs.Domain.Ratings;

namespace MovieRecs.Web.Data;

/// <summary>How a rater steers their recommendations. Without a row, everything is in its middle.</summary>
public sealed class RaterPreferences
{
    public required RaterId RaterId { get; init; }

    /// <summary>−100 for hidden gems to 100 for blockbusters.</summary>
    public int Popularity { get; set; }

    /// <summary>0 for the best alone to 100 for as much variety as can be; null for the site's own choice.</summary>
    public int? Diversity { get; set; }

    /// <summary>The longest film that suits them, in minutes; null where any does.</summary>
    public int? MostMinutes { get; set; }
}
