using MovieRecs.Web.Data;

namespace MovieRecs.Web.Ratings;

/// <summary>What a thumb replaced.</summary>
/// <param name="Thumb">The thumb before; null where there was none.</param>
/// <param name="Listed">The movie's place on the watchlist; null where it was not on it.</param>
public sealed record BeforeThumb(ThumbEntry? Thumb, WatchlistEntry? Listed);
