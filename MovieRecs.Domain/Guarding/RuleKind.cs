namespace MovieRecs.Domain.Guarding;

/// <summary>What a rule of a persona asks. Kept by name.</summary>
public enum RuleKind
{
    /// <summary>At least so many films of a genre among the first N.</summary>
    AtLeast,

    /// <summary>At most so many, perhaps none.</summary>
    AtMost,

    /// <summary>A film is among the first N.</summary>
    Has,

    /// <summary>A film is not among the first N.</summary>
    HasNot,
}
