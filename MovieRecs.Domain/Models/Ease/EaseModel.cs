using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;

namespace MovieRecs.Domain.Models.Ease;

/// <summary>
/// The movie–movie weights B of EASE: score(j) = Σₛ xₛBₛⱼ, xₛ the <see cref="SignalWeights.Input(in Signal)"/> of signal s,
/// an exact sum over the signals. It keeps nothing about any person. See <see cref="EaseTrainer"/> for how B comes about.
/// </summary>
public sealed class EaseModel : ILinearScorer
{
    private readonly int[] _rows;

    /// <param name="items">The covered items, ascending; each has the row and the column of its place here.</param>
    /// <param name="weights">B row by row, so that what one signal adds to all scores is contiguous; 0 on the diagonal.</param>
    /// <param name="itemCount">How many items the vocabulary has.</param>
    internal EaseModel(int[] items, float[] weights, int itemCount)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(weights.Length, items.Length * items.Length);
        (Items, Weights) = (items, weights);
        _rows = RowsOf(items, itemCount);
    }

    /// <summary>The covered items, ascending; row r of B belongs to the r-th.</summary>
    internal int[] Items { get; }

    /// <summary>B row by row.</summary>
    internal float[] Weights { get; }

    /// <summary>How many items the vocabulary has, covered or not.</summary>
    internal int ItemCount => _rows.Length;

    /// <summary>An item's row and column of B, or −1 where it isn't covered.</summary>
    internal int RowOf(int item) => _rows[item];

    /// <summary>False where the item had too few ratings to be covered, or none.</summary>
    public bool Knows(int item) => _rows[item] >= 0;

    public ILinearScores For(KnownSignals signals) => new EaseScores(this, signals);

    /// <summary>The same model with its items moved from one vocabulary to another; items new there are unknown to it.</summary>
    public EaseModel Reindex(Vocabulary<MovieId> from, Vocabulary<MovieId> to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        // Both vocabularies are in order of id, so the items keep theirs.
        int[] kept = [.. Enumerable.Range(0, Items.Length).Where(row => to.TryGetIndex(from[Items[row]], out _))];
        float[] weights = kept.Length == Items.Length ? Weights : [.. kept.SelectMany(row => kept.Select(column => Weights[(row * Items.Length) + column]))];
        return new EaseModel(Array.ConvertAll(kept, row => to.IndexOf(from[Items[row]])), weights, to.Count);
    }

    /// <summary>The place of each item of a vocabulary among some of them, or −1.</summary>
    internal static int[] RowsOf(int[] items, int itemCount)
    {
        int[] rows = new int[itemCount];
        Array.Fill(rows, -1);
        for (int row = 0; row < items.Length; row++)
            rows[items[row]] = row;
        return rows;
    }
}
