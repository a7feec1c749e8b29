namespace MovieRecs.Web.Promotion;

/// <summary>How to take back what was done to a persona.</summary>
/// <param name="Id">Its id, while there is such a persona.</param>
/// <param name="Name">As before; null where there was none.</param>
/// <param name="Definition">Likewise.</param>
public sealed record PersonaChange(int Id, string? Name, bool IsActive, string? Definition);
