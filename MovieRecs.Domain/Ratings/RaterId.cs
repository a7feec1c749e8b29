namespace MovieRecs.Domain.Ratings;

/// <summary>The store's dense key of a rater: somebody who rates, with or without an account.</summary>
public readonly record struct RaterId(int Value) : IComparable<RaterId>
{
    public int CompareTo(RaterId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
