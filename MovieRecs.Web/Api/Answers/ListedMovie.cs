namespace MovieRecs.Web.Api.Answers;

/// <summary>A movie that a person put on a list.</summary>
internal sealed record ListedMovie(MovieReference Movie, DateTimeOffset AddedAt);
