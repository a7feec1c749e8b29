namespace MovieRecs.Web.Api.Answers;

/// <summary>A rating and its movie.</summary>
/// <param name="Stars">Half a star to five stars, in half steps.</param>
internal sealed record RatedMovie(MovieReference Movie, double Stars, DateTimeOffset RatedAt);
