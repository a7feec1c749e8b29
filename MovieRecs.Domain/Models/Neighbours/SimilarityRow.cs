using System.Runtime.InteropServices;

namespace MovieRecs.Domain.Models.Neighbours;

/// <summary>
/// Collects one row of a matrix of cosines between sparse vectors, cos(x, y) = Σ x y / (|x| |y|), at the cost of the
/// entries they share. What isn't shared counts as 0, so vectors of much else are less alike.
/// </summary>
/// <param name="count">How many vectors y there are.</param>
internal sealed class SimilarityRow(int count)
{
    private readonly float[] _products = new float[count];
    private readonly int[] _overlaps = new int[count];
    private readonly List<int> _touched = [];

    /// <summary>The vectors that share something with x, in the order in which that was found.</summary>
    public ReadOnlySpan<int> Touched => CollectionsMarshal.AsSpan(_touched);

    /// <summary>Takes in one shared entry of x and the vector <paramref name="other"/>.</summary>
    public void Add(int other, float product)
    {
        if (_overlaps[other]++ == 0)
            _touched.Add(other);
        _products[other] += product;
    }

    /// <summary>How many entries are shared.</summary>
    public int Overlap(int other) => _overlaps[other];

    /// <summary>
    /// cos(x, y) · (c − 1)/(c − 1 + shrinkage) over c shared entries: little evidence is pulled towards 0. Without
    /// shrinkage the plain cosine. 0 where fewer than <paramref name="minimumOverlap"/> are shared, or a length is 0.
    /// </summary>
    /// <param name="lengths">|x| · |y|.</param>
    public float Similarity(int other, float lengths, int minimumOverlap, float shrinkage)
    {
        int overlap = _overlaps[other];
        if (overlap < minimumOverlap || lengths <= 0)
            return 0;
        float cosine = Math.Clamp(_products[other] / lengths, -1, 1);
        return shrinkage == 0 ? cosine : cosine * (overlap - 1) / (overlap - 1 + shrinkage);
    }

    /// <summary>Makes ready for another x.</summary>
    public void Clear()
    {
        foreach (int other in _touched)
        {
            _products[other] = 0;
            _overlaps[other] = 0;
        }

        _touched.Clear();
    }
}
