using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Ratings;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Ratings;

/// <summary>Saves how a person steers their recommendations.</summary>
public sealed class PreferenceWriter(WriteGate gate)
{
    /// <summary>How many genres, decades and people may be named together.</summary>
    public const int MostEntries = 200;

    /// <summary>The longest name of a genre or person.</summary>
    public const int LongestName = 200;

    /// <summary>The longest running time that can be asked for, in minutes.</summary>
    public const int MostMinutes = 1440;

    /// <summary>
    /// Changes a rater's preferences as the store has them when it is their turn to be written, not as a page showed them:
    /// what another tab changed meanwhile stays.
    /// </summary>
    /// <exception cref="ArgumentException">A dial, the minutes, a name or the number of entries is out of range; nothing is saved.</exception>
    public Task ChangeAsync(RaterId rater, Func<Preferences, Preferences> change, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        // The gate has the write lock before anything is read.
        return gate.WriteAsync(
            async store =>
            {
                Add(store, rater, change((await ProfileReader.ReadAsync(store, rater, cancellationToken)).Preferences));
                await store.Preferences.Where(row => row.RaterId == rater).ExecuteDeleteAsync(cancellationToken);
                await store.PreferenceEntries.Where(row => row.RaterId == rater).ExecuteDeleteAsync(cancellationToken);
                await store.SaveChangesAsync(cancellationToken);
            },
            cancellationToken);
    }

    /// <summary>Adds the rows of a rater who has none, to be saved by the caller.</summary>
    /// <exception cref="ArgumentException">As for <see cref="ChangeAsync"/>; nothing is added.</exception>
    internal static void Add(MovieRecsDbContext store, RaterId rater, Preferences preferences)
    {
        PreferenceEntry[] entries = [.. Entries(rater, preferences)];
        Check(preferences, entries);
        store.Preferences.Add(new RaterPreferences
        {
            RaterId = rater,
            Popularity = Percent(preferences.Popularity),
            Diversity = preferences.Diversity is { } diversity ? Percent(diversity) : null,
            MostMinutes = preferences.MostMinutes,
        });
        store.PreferenceEntries.AddRange(entries);
    }

    private static int Percent(float share) => (int)MathF.Round(share * 100);

    private static IEnumerable<PreferenceEntry> Entries(RaterId rater, Preferences preferences)
    {
        return preferences.LikedGenres.Select(genre => Entry(PreferenceKind.LikedGenre, genre))
            .Concat(preferences.ExcludedGenres.Select(genre => Entry(PreferenceKind.ExcludedGenre, genre)))
            .Concat(preferences.ExcludedDecades.Select(decade => Entry(PreferenceKind.ExcludedDecade, decade.ToString(CultureInfo.InvariantCulture))))
            .Concat(preferences.ExcludedPeople.Select(person => Entry(PreferenceKind.ExcludedPerson, person)));

        PreferenceEntry Entry(PreferenceKind kind, string value) => new() { RaterId = rater, Kind = kind, Value = value };
    }

    private static void Check(Preferences preferences, PreferenceEntry[] entries)
    {
        if (!(preferences.Popularity is >= -1 and <= 1) || !(preferences.Diversity is null or (>= 0 and <= 1)))
            throw new ArgumentException("A dial is turned beyond its end.", nameof(preferences));
        if (preferences.MostMinutes is < 1 or > MostMinutes)
            throw new ArgumentException($"A film can be asked for of 1 to {MostMinutes} minutes.", nameof(preferences));
        if (entries.Length > MostEntries)
            throw new ArgumentException($"At most {MostEntries} genres, decades and people can be named.", nameof(preferences));
        if (entries.Any(entry => entry.Value.Length is 0 or > LongestName))
            throw new ArgumentException($"A name has 1 to {LongestName} characters.", nameof(preferences));
    }
}
