using MovieRecs.Domain.Guarding;

namespace MovieRecs.Web.Promotion;

/// <summary>A golden persona of the store.</summary>
/// <param name="IsActive">False for one that is kept but not asked.</param>
/// <param name="Notes">What was found when it was read: "Heat was merged into Heat (1995)".</param>
public sealed record KeptPersona(int Id, bool IsActive, Persona Persona, IReadOnlyList<string> Notes);
