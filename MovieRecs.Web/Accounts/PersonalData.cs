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

    public required IReadOnlyList<JudgedMovie> Thumbs { get; init; }

    public required IReadOnlyList<Preference> Preferences { get; init; }

    /// <param name="Stars">0.5 to 5.</param>
    public sealed record RatedMovie(string Title, int? Year, float Stars, DateTimeOffset RatedAt);

    /// <param name="MinutesWatched">Null where it wasn't given.</param>
    public sealed record Viewing(string Title, int? Year, DateOnly WatchedOn, WatchOutcome Outcome, int? MinutesWatched, bool IsRewatch);

    public sealed record MarkedMovie(string Title, int? Year, DateTimeOffset AddedAt);

    public sealed record JudgedMovie(string Title, int? Year, Thumb Thumb, DateTimeOffset GivenAt);

    /// <param name="About">"popularity", "diversity", "most minutes", "liked genre" and so on.</param>
    public sealed record Preference(string About, string Value);
}
