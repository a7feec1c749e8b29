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

    /// <summary>As a recommender sees it: a picked film is a thumb up.</summary>
    public UserProfile Profile => new UserProfile(
        Picks.Select((movie, at) => new Signal(movie, null, null, at) { Thumb = Thumb.Up }), [], Refused.Except(Picks)).With(Preferences);
}
