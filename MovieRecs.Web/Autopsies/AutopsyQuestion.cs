using MovieRecs.Domain.Guarding;

namespace MovieRecs.Web.Autopsies;

/// <summary>Whose page to take apart, and by what.</summary>
/// <param name="Ratings">Of a test profile.</param>
/// <param name="Genres">That a test profile named.</param>
/// <param name="Persona">A golden persona in its place.</param>
/// <param name="IsMe">The admin's own account in its place.</param>
/// <param name="Snapshot">Null for what serves.</param>
/// <param name="Other">Another to compare it with; null for none.</param>
public sealed record AutopsyQuestion(IReadOnlyList<PersonaRating> Ratings, IReadOnlyList<string> Genres, int? Persona, bool IsMe, int? Snapshot, int? Other);
