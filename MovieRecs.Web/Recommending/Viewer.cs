using MovieRecs.Domain.Ratings;

namespace MovieRecs.Web.Recommending;

/// <summary>Whom recommendations are for: somebody with an account, or a guest with what they said in their browser.</summary>
public sealed record Viewer
{
    private Viewer(RaterId? rater, GuestTaste guest) => (Rater, Guest) = (rater, guest);

    /// <summary>The account's rater; null for a guest.</summary>
    public RaterId? Rater { get; }

    /// <summary>What a guest said; nothing where there is an account.</summary>
    public GuestTaste Guest { get; }

    public static Viewer Of(RaterId rater) => new(rater, GuestTaste.None);

    public static Viewer Of(GuestTaste guest) => new(null, guest);
}
