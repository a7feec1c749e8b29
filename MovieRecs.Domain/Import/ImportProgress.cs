namespace MovieRecs.Domain.Import;

/// <summary>How far an import has come.</summary>
/// <param name="Done">In the phase's own unit.</param>
/// <param name="Total">In the same unit; 0 where nobody knows.</param>
public readonly record struct ImportProgress(ImportPhase Phase, long Done, long Total)
{
    /// <summary>0 to 1 within the phase; 0 where the total isn't known.</summary>
    public double Fraction => Total > 0 ? Math.Clamp((double)Done / Total, 0, 1) : 0;
}
