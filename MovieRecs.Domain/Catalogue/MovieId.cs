namespace MovieRecs.Domain.Catalogue;

/// <summary>The store's key of a movie. Positive; dense enough to be an array index's source, never reused.</summary>
public readonly record struct MovieId(int Value) : IComparable<MovieId>
{
    public int CompareTo(MovieId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
