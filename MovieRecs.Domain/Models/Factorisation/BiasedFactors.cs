using MovieRecs.Domain.Numerics;

namespace MovieRecs.Domain.Models.Factorisation;

/// <summary>A bias and k factors for each user or each item; row by row in one array, [b, f₁ … f_k].</summary>
internal sealed class BiasedFactors
{
    private readonly float[] _values;

    private BiasedFactors(int count, int rank)
    {
        Count = count;
        Width = rank + 1;
        _values = new float[count * Width];
    }

    /// <summary>How many rows.</summary>
    public int Count { get; }

    /// <summary>k + 1.</summary>
    public int Width { get; }

    public static BiasedFactors Zero(int count, int rank) => new(count, rank);

    /// <summary>No biases, and factors drawn from N(0, 0.1²).</summary>
    public static BiasedFactors Random(int count, int rank, SplitMix64 random)
    {
        BiasedFactors factors = new(count, rank);
        for (int row = 0; row < count; row++)
        {
            foreach (ref float factor in factors.Row(row)[1..])
                factor = (float)(0.1 * random.Gaussian());
        }

        return factors;
    }

    public Span<float> Row(int index) => _values.AsSpan(index * Width, Width);
}
