using MovieRecs.Domain.Ratings;

namespace MovieRecs.Web.Accounts;

/// <summary>Everything that the store holds about one person, in a form that they can read elsewhere.</summary>
public sealed record PersonalData
{
    public required string Email { get; init; }

    public required string DisplayName { get; init; }

    /// <summary>The name under which others find them as a movie buddy; null where they don't.</summary>
    public required string? BuddyName { get; init; }

    public required IReadOnlyList<string> Roles { get; init; }

    public required IReadOnlyList<RatedMovie> Ratings { get; init; }

    public required IReadOnlyList<Viewing> Viewings { get; init; }

    public required IReadOnlyList<MarkedMovie> Watchlist { get; init; }

    public required IReadOnlyList<MarkedMovie> NotInterested { get; init; }

    /// <summary>What the site expected of ratings before they were given.</summary>
    public required IReadOnlyList<ForetoldMovie> Predictions { get; init; }

    public required IReadOnlyList<JudgedMovie> Thumbs { get; init; }

    public required IReadOnlyList<Preference> Preferences { get; init; }

    /// <summary>Without the tokens themselves, which aren't stored.</summary>
    public required IReadOnlyList<AccessToken> AccessTokens { get; init; }

    /// <param name="Stars">0.5 to 5.</param>
    public sealed record RatedMovie(string Title, int? Year, float Stars, DateTimeOffset RatedAt);

    /// <param name="MinutesWatched">Null where it wasn't given.</param>
    public sealed record Viewing(string Title, int? Year, DateOnly WatchedOn, WatchOutcome Outcome, int? MinutesWatched, bool IsRewatch);

    /// <param name="ExpectedStars">0.5 to 5.</param>
    /// <param name="Lowest">With <paramref name="Highest"/>, where the rating was to lie four times of five; null where that wasn't told.</param>
    /// <param name="Match">How likely four stars or more were, 0 to 1; null where that wasn't told.</param>
    /// <param name="GivenStars">0.5 to 5.</param>
    /// <param name="RatingsKnown">From how many other ratings it was told.</param>
    /// <param name="WasShown">Whether the expectation was uncovered before the rating was given.</param>
    public sealed record ForetoldMovie(
        string Title, int? Year, float ExpectedStars, float? Lowest, float? Highest, float? Match, float GivenStars, int RatingsKnown, bool WasShown, DateTimeOffset RecordedAt);

    public sealed record MarkedMovie(string Title, int? Year, DateTimeOffset AddedAt);

    public sealed record JudgedMovie(string Title, int? Year, Thumb Thumb, DateTimeOffset GivenAt);

    /// <param name="About">"popularity", "diversity", "most minutes", "liked genre" and so on.</param>
    public sealed record Preference(string About, string Value);

    /// <param name="LastUsedAt">Null while it is unused.</param>
    public sealed record AccessToken(string Name, DateTimeOffset MadeAt, DateTimeOffset? LastUsedAt);
}
