namespace MovieRecs.Domain.Catalogue;

/// <summary>Somebody credited on a movie. Told apart by name alone: no source here carries more.</summary>
public sealed class Person
{
    public int Id { get; init; }

    public required string Name { get; init; }

    public override string ToString() => Name;
}
