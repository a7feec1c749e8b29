using System.Text.Json.Serialization;

namespace MovieRecs.Web.Promotion;

/// <summary>What was done to a persona, as the audit log keeps it to take it back.</summary>
/// <param name="Id">Its id, while there is such a persona.</param>
/// <param name="Before">Null where there was none.</param>
/// <param name="After">Null where there is none any more.</param>
public sealed record PersonaChange(int Id, [property: JsonRequired] PersonaState? Before, [property: JsonRequired] PersonaState? After);
