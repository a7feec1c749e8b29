using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Models;

/// <summary>
/// The query of a recommender: one person's signals and preferences as they stand now. Models need no other state about a
/// person, which is why a rating changes the next view without retraining.
/// </summary>
public sealed class UserProfile
{
    private readonly HashSet<MovieId> _seen;

    /// <param name="signals">At most one per movie, in any order.</param>
    /// <param name="watchlist">Movies put on the watchlist, newest first; each not seen is a signal, if it isn't yet.</param>
    /// <param name="notInterested">Movies never to be offered; each not seen is a signal, if it isn't yet.</param>
    public UserProfile(IEnumerable<Signal> signals, IEnumerable<MovieId>? watchlist = null, IEnumerable<MovieId>? notInterested = null)
    {
        Watchlist = [.. (watchlist ?? []).Distinct()];
        NotInterested = (notInterested ?? []).ToHashSet();
        Dictionary<MovieId, Signal> byMovie = signals.ToDictionary(signal => signal.Movie);
        foreach (MovieId movie in NotInterested)
            byMovie.TryAdd(movie, new Signal(movie, null, null, 0) { Interest = Interest.Refused });
        foreach (MovieId movie in Watchlist)
            byMovie.TryAdd(movie, new Signal(movie, null, null, 0) { Interest = Interest.Listed });
        Signals = [.. byMovie.Values.OrderByDescending(signal => signal.At).ThenBy(signal => signal.Movie)];
        _seen = [.. Signals.Where(signal => signal.IsSeen).Select(signal => signal.Movie)];
    }

    private UserProfile(UserProfile other, Preferences preferences, IReadOnlyList<Signal> signals) =>
        (Watchlist, NotInterested, Signals, _seen, Preferences) = (other.Watchlist, other.NotInterested, signals, other._seen, preferences);

    /// <summary>A newcomer: nothing known.</summary>
    public static UserProfile Empty { get; } = new([]);

    /// <summary>One entry per movie that they did or said anything about, newest first (ties by id).</summary>
    public IReadOnlyList<Signal> Signals { get; }

    public IReadOnlyList<MovieId> Watchlist { get; }

    public IReadOnlySet<MovieId> NotInterested { get; }

    /// <summary>The movies that they have rated, judged or seen.</summary>
    public IReadOnlySet<MovieId> Seen => _seen;

    public Preferences Preferences { get; } = Preferences.None;

    /// <summary>True where the person has rated, judged or seen the movie.</summary>
    public bool HasSeen(MovieId movie) => _seen.Contains(movie);

    /// <summary>The same person with other preferences.</summary>
    public UserProfile With(Preferences preferences)
    {
        ArgumentNullException.ThrowIfNull(preferences);
        return new UserProfile(this, preferences, Signals);
    }

    /// <summary>The same person on another evening: how long a film may be is about tonight, not about what they like.</summary>
    public UserProfile OnAnyEvening() => Preferences.MostMinutes is null ? this : With(Preferences with { MostMinutes = null });

    /// <summary>
    /// The same person, had they given the movie these stars, or never met it at all. What they have seen stays seen: it
    /// is not offered for being thought away.
    /// </summary>
    /// <param name="movie">One that they have signals about; of others nothing changes.</param>
    /// <param name="stars">Null to think the signal away.</param>
    public UserProfile WhatIf(MovieId movie, Stars? stars) => new(this, Preferences, [.. Signals
        .Where(signal => signal.Movie != movie || stars is not null)
        .Select(signal => signal.Movie == movie ? signal with { Stars = stars } : signal)]);
}
