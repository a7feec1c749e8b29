using MovieRecs.Domain.Ratings;

namespace MovieRecs.Web.Api.Answers;

/// <summary>One time that a person saw a movie.</summary>
/// <param name="MinutesWatched">Null where it wasn't said.</param>
internal sealed record RecordedViewing(DateOnly WatchedOn, WatchOutcome Outcome, int? MinutesWatched, bool IsRewatch)
{
    public static RecordedViewing Of(WatchEvent viewing) => new(viewing.WatchedOn, viewing.Outcome, viewing.MinutesWatched, viewing.IsRewatch);
}
