namespace MovieRecs.Web.Api.Answers;

/// <summary>Everything there is to say about one movie.</summary>
/// <param name="OriginalTitle">The title in its own language, where it differs.</param>
/// <param name="Leads">In billing order.</param>
/// <param name="ImdbId">Such as tt0113277; null where it isn't known.</param>
/// <param name="TmdbId">The Movie Database's number; null where it isn't known.</param>
/// <param name="Poster">The path of its poster, an SVG.</param>
/// <param name="Mine">What the person did about it, and may think of it; null for guests.</param>
internal sealed record MovieDetails(
    int Id,
    string Title,
    string? OriginalTitle,
    int? Year,
    int? RuntimeMinutes,
    string? Country,
    IReadOnlyList<string> Genres,
    IReadOnlyList<string> Directors,
    IReadOnlyList<string> Leads,
    string? ImdbId,
    string? TmdbId,
    string Poster,
    CommunityOpinion Everyone,
    PersonalOpinion? Mine);
