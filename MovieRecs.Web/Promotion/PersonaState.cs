using MovieRecs.Web.Data;

namespace MovieRecs.Web.Promotion;

/// <summary>A persona as the store has it.</summary>
/// <param name="Definition">As <see cref="GoldenPersona.Definition"/>.</param>
public sealed record PersonaState(string Name, bool IsActive, string Definition)
{
    public static PersonaState Of(GoldenPersona row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new PersonaState(row.Name, row.IsActive, row.Definition);
    }
}
