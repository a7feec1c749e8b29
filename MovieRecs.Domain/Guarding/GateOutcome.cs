namespace MovieRecs.Domain.Guarding;

/// <summary>What a gate said.</summary>
public enum GateOutcome
{
    Passed,
    Failed,

    /// <summary>There was nothing to compare; it holds nobody back.</summary>
    NotAsked,
}
