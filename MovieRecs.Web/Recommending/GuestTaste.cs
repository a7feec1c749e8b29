using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Web.Recommending;

/// <summary>What a guest said about films and recommendations. It is kept in their browser until they sign up, never in the store.</summary>
/// <param name="Picks">Films that they picked as liked, in the order picked.</param>
/// <param name="Refused">Films that they don't want offered, in the order said.</param>
/// <param name="Preferences">Genres that they named, dials and filters.</param>
public sealed record GuestTaste(IReadOnlyList<MovieId> Picks, IReadOnlyList<MovieId> Refused, Preferences Preferences)
{
    /// <summary>Nothing said yet.</summary>
    public static GuestTaste None { get; } = new([], [], Preferences.None);

    /// <summary>True where they said what they like, so that there is something to recommend by.</summary>
    public bool SaysLikes => Picks.Count + Preferences.LikedGenres.Count > 0;

    /// <summary>True where they turned a dial or set a filter.</summary>
    public bool HasSettings => Preferences is not { Popularity: 0, Diversity: null, HasFilters: false };

    /// <summary>True where nothing at all was said.</summary>
    public bool IsEmpty => !SaysLikes && Refused.Count == 0 && !HasSettings;

    /// <summary>As a recommender sees it: a picked film is a thumb up.</summary>
    public UserProfile Profile => new UserProfile(
        Picks.Select((movie, at) => new Signal(movie, null, null, at) { Thumb = Thumb.Up }), [], Refused.Except(Picks)).With(Preferences);

    /// <summary>The same with a film picked last; who likes a film takes back that they don't want it.</summary>
    public GuestTaste Pick(MovieId movie) => this with { Picks = [.. Without(Picks, movie), movie], Refused = [.. Without(Refused, movie)] };

    /// <summary>The same with a film picked, or no longer.</summary>
    public GuestTaste TogglePick(MovieId movie) => Picks.Contains(movie) ? this with { Picks = [.. Without(Picks, movie)] } : Pick(movie);

    /// <summary>The same with a film refused last; who doesn't want a film takes back that they like it.</summary>
    public GuestTaste Refuse(MovieId movie) => this with { Picks = [.. Without(Picks, movie)], Refused = [.. Without(Refused, movie), movie] };

    /// <summary>The same with what is said of a film as it was before.</summary>
    public GuestTaste Undo(MovieId movie, GuestTaste before)
    {
        ArgumentNullException.ThrowIfNull(before);
        return before.Picks.Contains(movie) ? Pick(movie)
            : before.Refused.Contains(movie) ? Refuse(movie)
            : this with { Picks = [.. Without(Picks, movie)], Refused = [.. Without(Refused, movie)] };
    }

    public GuestTaste Restore(MovieId movie) => this with { Refused = [.. Without(Refused, movie)] };

    /// <summary>The same with a genre named as liked, or no longer.</summary>
    public GuestTaste ToggleGenre(string genre) => this with { Preferences = Preferences.WithLiked(genre, !Preferences.LikedGenres.Contains(genre)) };

    private static IEnumerable<MovieId> Without(IReadOnlyList<MovieId> movies, MovieId movie) => movies.Where(other => other != movie);
}
