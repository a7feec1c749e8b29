using System.Globalization;

namespace MovieRecs.Domain.Models;

/// <summary>What a person says about their recommendations as a whole, beside what they did. Without any, everything is in its middle.</summary>
public sealed record Preferences
{
    public static Preferences None { get; } = new();

    /// <summary>The popularity dial: −1 for hidden gems, 0 for the site's own choice, 1 for blockbusters.</summary>
    public float Popularity { get; init; }

    /// <summary>The diversity dial: 0 for the best alone to 1 for as much variety as can be; null for the site's own choice.</summary>
    public float? Diversity { get; init; }

    /// <summary>The longest film that suits them, in minutes; a film whose running time isn't known doesn't. Null where any does.</summary>
    public int? MostMinutes { get; init; }

    /// <summary>Genres that they named as liked, by name.</summary>
    public IReadOnlySet<string> LikedGenres { get; init; } = new HashSet<string>();

    /// <summary>Genres never to be offered; a film of several is out for one of them.</summary>
    public IReadOnlySet<string> ExcludedGenres { get; init; } = new HashSet<string>();

    /// <summary>Decades never to be offered, by their first years.</summary>
    public IReadOnlySet<int> ExcludedDecades { get; init; } = new HashSet<int>();

    /// <summary>People, by name, whose films are never to be offered, whatever they are credited for.</summary>
    public IReadOnlySet<string> ExcludedPeople { get; init; } = new HashSet<string>();

    /// <summary>True where some film may be kept from them.</summary>
    public bool HasFilters => MostMinutes is not null || ExcludedGenres.Count + ExcludedDecades.Count + ExcludedPeople.Count > 0;

    /// <summary>The same without one filter; nothing changes where there is no such filter.</summary>
    public Preferences Without(Filter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return filter.Kind switch
        {
            FilterKind.Minutes => this with { MostMinutes = null },
            FilterKind.Genre => this with { ExcludedGenres = ExcludedGenres.Where(genre => genre != filter.Value).ToHashSet() },
            FilterKind.Decade => this with { ExcludedDecades = ExcludedDecades.Where(decade => Text(decade) != filter.Value).ToHashSet() },
            _ => this with { ExcludedPeople = ExcludedPeople.Where(person => person != filter.Value).ToHashSet() },
        };
    }

    /// <summary>One of the filters alone, and nothing else that was said.</summary>
    public Preferences Only(Filter filter) => Filters().Where(other => other != filter).Aggregate(None with
    {
        MostMinutes = MostMinutes,
        ExcludedGenres = ExcludedGenres,
        ExcludedDecades = ExcludedDecades,
        ExcludedPeople = ExcludedPeople,
    }, (preferences, other) => preferences.Without(other));

    /// <summary>Every filter there is, in a fixed order.</summary>
    public IEnumerable<Filter> Filters() =>
    [
        .. MostMinutes is { } minutes ? [new Filter(FilterKind.Minutes, Text(minutes))] : Array.Empty<Filter>(),
        .. ExcludedGenres.Order(StringComparer.Ordinal).Select(genre => new Filter(FilterKind.Genre, genre)),
        .. ExcludedDecades.Order().Select(decade => new Filter(FilterKind.Decade, Text(decade))),
        .. ExcludedPeople.Order(StringComparer.Ordinal).Select(person => new Filter(FilterKind.Person, person)),
    ];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
