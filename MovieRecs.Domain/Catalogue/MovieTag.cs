namespace MovieRecs.Domain.Catalogue;

/// <summary>A tag on a movie.</summary>
public sealed class MovieTag
{
    public required Tag Tag { get; init; }

    /// <summary>How many people gave it; 1 for a keyword of the catalogue itself.</summary>
    public int Count { get; set; } = 1;
}
