namespace MovieRecs.Web.Promotion;

/// <summary>A golden persona in a list.</summary>
/// <param name="Rules">What it asks, in words.</param>
/// <param name="Notes">See <see cref="KeptPersona.Notes"/>.</param>
public sealed record PersonaLine(int Id, string Name, bool IsActive, IReadOnlyList<string> Rules, IReadOnlyList<string> Notes);
