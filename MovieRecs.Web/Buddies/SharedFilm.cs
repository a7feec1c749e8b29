using MovieRecs.Web.Components.Shared;

namespace MovieRecs.Web.Buddies;

/// <summary>A film that both have rated.</summary>
/// <param name="Mine">0.5 to 5.</param>
/// <param name="Theirs">0.5 to 5.</param>
public sealed record SharedFilm(CardModel Film, float Mine, float Theirs);
