using MovieRecs.Domain.Guarding;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Promotion;

/// <summary>A golden persona of the store.</summary>
/// <param name="IsActive">False for one that is kept but not asked.</param>
/// <param name="Definition">As <see cref="GoldenPersona.Definition"/>: by it a change by somebody else is noticed.</param>
/// <param name="Notes">What was found when it was read: "Heat was merged into Heat (1995)".</param>
public sealed record KeptPersona(int Id, bool IsActive, Persona Persona, string Definition, IReadOnlyList<string> Notes);
