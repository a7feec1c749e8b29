using MovieRecs.Domain.Ratings;

namespace MovieRecs.Web.Data;

/// <summary>Somebody who rates. Accounts, imported communities and the demo share one ratings table through it.</summary>
public sealed class Rater
{
    public RaterId Id { get; init; }

    public required RaterSource Source { get; init; }

    /// <summary>Who this is within the source: "ml-latest-small:17" or "demo:3"; null for accounts.</summary>
    public string? SourceKey { get; init; }

    /// <summary>The account behind it; deleting the account deletes the rater and all that is theirs.</summary>
    public string? AccountId { get; init; }

    /// <summary>Since when an admin leaves their ratings out of trainings, in Unix seconds; null where they count.</summary>
    public long? LeftOutAt { get; set; }
}
