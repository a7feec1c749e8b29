using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Ratings;
using MovieRecs.Web.Recommending;

namespace MovieRecs.Web.Ratings;

/// <summary>What one person did about one movie.</summary>
/// <param name="HalfSteps">Their rating in half steps, 1 to 10; 0 where they gave none.</param>
/// <param name="Viewings">Newest first.</param>
public sealed record PersonalState(int HalfSteps, bool IsOnWatchlist, bool IsHidden, IReadOnlyList<WatchEvent> Viewings)
{
    public static PersonalState None { get; } = new(0, false, false, []);

    /// <summary>What a guest said of a movie.</summary>
    public static PersonalState Of(GuestTaste guest, MovieId movie) =>
        None with { IsHidden = guest.Refused.Contains(movie), Thumb = guest.Picks.Contains(movie) ? Domain.Ratings.Thumb.Up : null };

    /// <summary>Their thumb; null where they gave none.</summary>
    public Thumb? Thumb { get; init; }

    /// <summary>True where they rated it, gave it a thumb or recorded a viewing.</summary>
    public bool IsSeen => HalfSteps > 0 || Thumb is not null || Viewings.Count > 0;
}
