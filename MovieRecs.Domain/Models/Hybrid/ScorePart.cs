namespace MovieRecs.Domain.Models.Hybrid;

/// <summary>What a linear part of the hybrid goes by.</summary>
public enum ScorePart
{
    /// <summary>What people who like one film like too.</summary>
    Taste,

    /// <summary>What films are about.</summary>
    Content,
}
