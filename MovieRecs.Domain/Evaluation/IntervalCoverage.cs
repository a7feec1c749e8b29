namespace MovieRecs.Domain.Evaluation;

/// <summary>How often intervals of predicted stars held what was then given, and how wide they had to be.</summary>
/// <param name="Count">How many intervals.</param>
/// <param name="Held">How many of them held the rating.</param>
/// <param name="WidthSum">Σ (highest − lowest) over them, in stars.</param>
public readonly record struct IntervalCoverage(int Count, int Held, double WidthSum)
{
    /// <summary>Held / Count, 0 to 1; NaN where there are none.</summary>
    public double Share => (double)Held / Count;

    /// <summary>In stars; NaN where there are none.</summary>
    public double MeanWidth => WidthSum / Count;

    public IntervalCoverage Plus(IntervalCoverage other) => new(Count + other.Count, Held + other.Held, WidthSum + other.WidthSum);
}
