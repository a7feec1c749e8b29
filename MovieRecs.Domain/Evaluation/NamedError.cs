namespace MovieRecs.Domain.Evaluation;

/// <summary>The errors in predicting stars of ratings that have something in common: a genre, or the stars that were given.</summary>
/// <param name="Name">What they have in common.</param>
/// <param name="Count">How many there are; at least one.</param>
/// <param name="SquaredError">Σ (p − r)² over them.</param>
/// <param name="Error">Σ (p − r) over them: below 0 where stars are predicted too low.</param>
public readonly record struct NamedError(string Name, int Count, double SquaredError, double Error)
{
    /// <summary>In stars.</summary>
    public double Rmse => Math.Sqrt(SquaredError / Count);

    /// <summary>The mean of p − r in stars.</summary>
    public double Bias => Error / Count;

    /// <summary>Those of the same name together, by name.</summary>
    public static IReadOnlyList<NamedError> Sum(IEnumerable<NamedError> parts) =>
    [
        .. parts.GroupBy(part => part.Name, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new NamedError(group.Key, group.Sum(part => part.Count), group.Sum(part => part.SquaredError), group.Sum(part => part.Error))),
    ];
}
