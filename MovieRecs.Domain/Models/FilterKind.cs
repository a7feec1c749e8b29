namespace MovieRecs.Domain.Models;

/// <summary>What a <see cref="Filter"/> goes by.</summary>
public enum FilterKind
{
    /// <summary>Films that run longer, or nobody knows how long.</summary>
    Minutes,
    Genre,
    Decade,
    Person,
}
