namespace MovieRecs.Domain.Catalogue;

/// <summary>A genre, by its MovieLens name ("Sci-Fi", "Film-Noir").</summary>
public sealed class Genre
{
    public int Id { get; init; }

    public required string Name { get; init; }

    public override string ToString() => Name;
}
