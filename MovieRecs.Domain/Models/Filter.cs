namespace MovieRecs.Domain.Models;

/// <summary>One thing that keeps films from a person because they asked for it.</summary>
/// <param name="Value">The minutes, the genre, the decade's first year or the person's name.</param>
public sealed record Filter(FilterKind Kind, string Value);
