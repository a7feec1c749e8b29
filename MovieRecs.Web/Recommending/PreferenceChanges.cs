using System.Globalization;
using MovieRecs.Domain.Models;

namespace MovieRecs.Web.Recommending;

/// <summary>Preferences with one thing changed.</summary>
public static class PreferenceChanges
{
    /// <summary>With one filter more; a genre that is excluded is no longer named as liked.</summary>
    public static Preferences With(this Preferences preferences, Filter filter)
    {
        ArgumentNullException.ThrowIfNull(preferences);
        ArgumentNullException.ThrowIfNull(filter);
        return filter.Kind switch
        {
            FilterKind.Minutes => preferences with { MostMinutes = Number(filter) },
            FilterKind.Genre => preferences with
            {
                ExcludedGenres = preferences.ExcludedGenres.Append(filter.Value).ToHashSet(),
                LikedGenres = preferences.LikedGenres.Where(genre => genre != filter.Value).ToHashSet(),
            },
            FilterKind.Decade => preferences with { ExcludedDecades = preferences.ExcludedDecades.Append(Number(filter)).ToHashSet() },
            _ => preferences with { ExcludedPeople = preferences.ExcludedPeople.Append(filter.Value).ToHashSet() },
        };
    }

    /// <summary>With a genre named as liked, or no longer; a liked genre is no longer excluded.</summary>
    public static Preferences WithLiked(this Preferences preferences, string genre, bool liked)
    {
        ArgumentNullException.ThrowIfNull(preferences);
        IEnumerable<string> others = preferences.LikedGenres.Where(other => other != genre);
        return liked
            ? preferences.Without(new Filter(FilterKind.Genre, genre)) with { LikedGenres = others.Append(genre).ToHashSet() }
            : preferences with { LikedGenres = others.ToHashSet() };
    }

    /// <summary>Without any filter; the dials and the liked genres stay.</summary>
    public static Preferences WithoutFilters(this Preferences preferences)
    {
        ArgumentNullException.ThrowIfNull(preferences);
        return preferences.Filters().Aggregate(preferences, (rest, filter) => rest.Without(filter));
    }

    private static int Number(Filter filter) => int.Parse(filter.Value, CultureInfo.InvariantCulture);
}
