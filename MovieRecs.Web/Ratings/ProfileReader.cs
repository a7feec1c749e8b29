using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Ratings;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Ratings;

/// <summary>
/// Reads everything that a recommender asks about a person, in one command and past EF Core's mapping: it stands before
/// every page that is made for somebody.
/// </summary>
internal static class ProfileReader
{
    private const string Everything =
        """
        SELECT "MovieId", "HalfSteps", "RatedAt" FROM "Ratings" WHERE "RaterId" = $rater;
        SELECT "MovieId", "Thumb", "GivenAt" FROM "Thumbs" WHERE "RaterId" = $rater;
        SELECT "MovieId", "WatchedOn", "Outcome", "MinutesWatched", "IsRewatch", "RuntimeMinutes"
        FROM "WatchEvents" JOIN "Movies" ON "Movies"."Id" = "MovieId" WHERE "RaterId" = $rater ORDER BY "WatchedOn", "WatchEvents"."Id";
        SELECT "MovieId", "AddedAt" FROM "Watchlist" WHERE "RaterId" = $rater ORDER BY "AddedAt" DESC, "MovieId";
        SELECT "MovieId", "AddedAt" FROM "NotInterested" WHERE "RaterId" = $rater;
        SELECT "Popularity", "Diversity", "MostMinutes" FROM "Preferences" WHERE "RaterId" = $rater;
        SELECT "Kind", "Value" FROM "PreferenceEntries" WHERE "RaterId" = $rater;
        """;

    /// <summary>A person as they stand now.</summary>
    public static async Task<UserProfile> ReadAsync(MovieRecsDbContext store, RaterId rater, CancellationToken cancellationToken)
    {
        await store.Database.OpenConnectionAsync(cancellationToken);
        await using DbCommand command = store.Database.GetDbConnection().CreateCommand();
        command.CommandText = Everything;
        DbParameter parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("$rater", rater.Value);
        command.Parameters.Add(parameter);
        await using DbDataReader reader = await command.ExecuteReaderAsync(cancellationToken);

        Dictionary<MovieId, Signal> signals = [];
        foreach ((MovieId movie, Stars stars, long at) in Rows(reader, row => (Movie(row), Stars.FromHalfSteps(row.GetInt32(1)), row.GetInt64(2))))
            signals[movie] = new Signal(movie, stars, null, at);
        foreach ((MovieId movie, Thumb thumb, long at) in Rows(reader, row => (Movie(row), (Thumb)row.GetInt32(1), row.GetInt64(2))))
            signals[movie] = Met(signals, movie, at) with { Thumb = thumb };
        foreach ((WatchEvent viewing, int? runtime) in Rows(reader, row => Viewing(row, rater)))
            signals[viewing.Movie] = After(Met(signals, viewing.Movie, 0), viewing, runtime);
        List<(MovieId Movie, long At)> watchlist = Rows(reader, row => (Movie(row), row.GetInt64(1)));
        List<(MovieId Movie, long At)> refused = Rows(reader, row => (Movie(row), row.GetInt64(1)));
        foreach ((MovieId movie, long at) in refused)
            signals.TryAdd(movie, new Signal(movie, null, null, at) { Interest = Interest.Refused });
        foreach ((MovieId movie, long at) in watchlist)
            signals.TryAdd(movie, new Signal(movie, null, null, at) { Interest = Interest.Listed });
        return new UserProfile(signals.Values, watchlist.Select(entry => entry.Movie), refused.Select(entry => entry.Movie)).With(Said(reader));
    }

    private static Preferences Said(DbDataReader reader)
    {
        Preferences dials = Rows(reader, row => new Preferences
        {
            Popularity = row.GetInt32(0) / 100f,
            Diversity = row.IsDBNull(1) ? null : row.GetInt32(1) / 100f,
            MostMinutes = row.IsDBNull(2) ? null : row.GetInt32(2),
        }).SingleOrDefault() ?? Preferences.None;
        ILookup<PreferenceKind, string> named = Rows(reader, row => (Kind: (PreferenceKind)row.GetInt32(0), Value: row.GetString(1))).ToLookup(entry => entry.Kind, entry => entry.Value);
        return dials with
        {
            LikedGenres = named[PreferenceKind.LikedGenre].ToHashSet(),
            ExcludedGenres = named[PreferenceKind.ExcludedGenre].ToHashSet(),
            ExcludedDecades = named[PreferenceKind.ExcludedDecade].Select(decade => int.Parse(decade, CultureInfo.InvariantCulture)).ToHashSet(),
            ExcludedPeople = named[PreferenceKind.ExcludedPerson].ToHashSet(),
        };
    }

    /// <summary>What is known of the movie so far.</summary>
    private static Signal Met(Dictionary<MovieId, Signal> signals, MovieId movie, long at) =>
        signals.GetValueOrDefault(movie, new Signal(movie, null, null, 0)) is { } known && known.At < at ? known with { At = at } : known;

    /// <summary>The signal after one viewing more. A rating or thumb keeps its own time: a diary may be filled in late.</summary>
    private static Signal After(in Signal before, WatchEvent viewing, int? runtime) => before with
    {
        Outcome = viewing.Outcome,
        Rewatches = before.Rewatches + (before.Outcome == WatchOutcome.Finished || viewing.IsRewatch ? 1 : 0),
        WatchedShare = viewing.MinutesWatched is { } minutes && runtime > 0 ? Math.Min(1, minutes / (float)runtime) : null,
        At = before.Stars is null && before.Thumb is null ? new DateTimeOffset(viewing.WatchedOn, TimeOnly.MinValue, TimeSpan.Zero).ToUnixTimeSeconds() : before.At,
    };

    private static MovieId Movie(DbDataReader row) => new(row.GetInt32(0));

    private static (WatchEvent Viewing, int? Runtime) Viewing(DbDataReader row, RaterId rater) => (
        new WatchEvent
        {
            Rater = rater,
            Movie = Movie(row),
            WatchedOn = row.GetFieldValue<DateOnly>(1),
            Outcome = (WatchOutcome)row.GetInt32(2),
            MinutesWatched = row.IsDBNull(3) ? null : row.GetInt32(3),
            IsRewatch = row.GetBoolean(4),
        },
        row.IsDBNull(5) ? null : row.GetInt32(5));

    /// <summary>All rows of the result that is next, and on to the one after it.</summary>
    /// <remarks>SQLite's driver has no asynchronous calls.</remarks>
    private static List<T> Rows<T>(DbDataReader reader, Func<DbDataReader, T> row)
    {
        List<T> rows = [];
        while (reader.Read())
            rows.Add(row(reader));
        reader.NextResult();
        return rows;
    }
}
