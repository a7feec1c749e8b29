namespace MovieRecs.Domain.Catalogue;

/// <summary>The id that another catalogue gives a movie. One movie per source and value.</summary>
public sealed class ExternalId
{
    public required ExternalSource Source { get; init; }

    public required string Value { get; init; }
}
