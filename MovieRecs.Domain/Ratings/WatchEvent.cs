using MovieRecs.Domain.Catalogue;

namespace MovieRecs.Domain.Ratings;

/// <summary>One viewing of one movie by one rater.</summary>
public sealed class WatchEvent
{
    public int Id { get; init; }

    public required RaterId Rater { get; init; }

    public required MovieId Movie { get; init; }

    /// <summary>The day of the viewing, as the person gives it.</summary>
    public required DateOnly WatchedOn { get; set; }

    public required WatchOutcome Outcome { get; set; }

    /// <summary>Time spent, in minutes; null where it was not said.</summary>
    public int? MinutesWatched { get; set; }

    /// <summary>True where the person had seen it before.</summary>
    public bool IsRewatch { get; set; }
}
