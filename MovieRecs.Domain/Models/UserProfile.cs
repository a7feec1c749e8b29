using MovieRecs.Domain.Catalogue;

namespace MovieRecs.Domain.Models;

/// <summary>
/// The query of a recommender: one person's signals as they stand now. Models need no other state about a person,
/// which is why a rating changes the next view without retraining.
/// </summary>
public sealed class UserProfile
{
    private readonly HashSet<MovieId> _seen;

    /// <param name="signals">At most one per movie, in any order.</param>
    /// <param name="watchlist">Movies put on the watchlist, newest first.</param>
    /// <param name="notInterested">Movies never to be offered.</param>
    public UserProfile(IEnumerable<Signal> signals, IEnumerable<MovieId>? watchlist = null, IEnumerable<MovieId>? notInterested = null)
    {
        Signals = [.. signals.OrderByDescending(signal => signal.At).ThenBy(signal => signal.Movie)];
        Watchlist = [.. watchlist ?? []];
        NotInterested = (notInterested ?? []).ToHashSet();
        _seen = [.. Signals.Select(signal => signal.Movie)];
    }

    /// <summary>A newcomer: nothing known.</summary>
    public static UserProfile Empty { get; } = new([]);

    /// <summary>One entry per movie rated or seen, newest first (ties by id).</summary>
    public IReadOnlyList<Signal> Signals { get; }

    public IReadOnlyList<MovieId> Watchlist { get; }

    public IReadOnlySet<MovieId> NotInterested { get; }

    /// <summary>True where the person has rated or seen the movie.</summary>
    public bool HasSeen(MovieId movie) => _seen.Contains(movie);
}
