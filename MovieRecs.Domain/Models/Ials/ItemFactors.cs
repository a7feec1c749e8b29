namespace MovieRecs.Domain.Models.Ials;

/// <summary>The item factors Q: one row of k numbers per item, contiguous, so that scoring is a walk through memory.</summary>
public sealed class ItemFactors
{
    private readonly float[] _values;
    private readonly bool[] _known;

    /// <param name="values">Q row by row; count × <paramref name="rank"/> numbers.</param>
    /// <param name="known">One per item: false where no rating was seen, and the row is 0.</param>
    /// <param name="rank">k, at least 1.</param>
    public ItemFactors(float[] values, bool[] known, int rank)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(known);
        ArgumentOutOfRangeException.ThrowIfLessThan(rank, 1);
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, known.Length * rank);
        (_values, _known, Rank) = (values, known, rank);
    }

    public int Count => _known.Length;

    public int Rank { get; }

    public ReadOnlySpan<float> this[int item] => _values.AsSpan(item * Rank, Rank);

    /// <summary>All rows, one after the other.</summary>
    public ReadOnlySpan<float> Values => _values;

    /// <summary>False where the item had no rating to learn from.</summary>
    public bool Knows(int item) => _known[item];
}
