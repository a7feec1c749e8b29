namespace MovieRecs.Domain.Catalogue;

/// <summary>A keyword or a tag that people gave, in lower case ("time travel").</summary>
public sealed class Tag
{
    public int Id { get; init; }

    public required string Name { get; init; }

    public override string ToString() => Name;
}
