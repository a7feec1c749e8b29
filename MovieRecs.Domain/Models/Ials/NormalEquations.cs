using System.Numerics.Tensors;
using MovieRecs.Domain.Numerics;

namespace MovieRecs.Domain.Models.Ials;

/// <summary>
/// The system that one row of an iALS model solves, A p = b with A = YₛᵀYₛ + α₀YᵀY + λ(n + α₀N)I and b = Yₛᵀxₛ, where Y
/// holds the N factors of the other side and s the n of them this row has a rating for. A workspace for one thread.
/// </summary>
internal sealed class NormalEquations(int rank)
{
    private readonly float[] _matrix = new float[rank * rank];

    /// <summary>Writes α₀YᵀY, k × k, of which <see cref="TryFactor"/> uses the lower triangle.</summary>
    public static float[] Gram(ReadOnlySpan<float> factors, int rank, float unobservedWeight)
    {
        double[] sums = new double[rank * rank];
        float[] products = new float[rank];
        for (int start = 0; start < factors.Length; start += rank)
        {
            ReadOnlySpan<float> row = factors.Slice(start, rank);
            for (int first = 0; first < rank; first++)
            {
                if (row[first] == 0)
                    continue;
                TensorPrimitives.Multiply(row[..(first + 1)], row[first], products);
                for (int second = 0; second <= first; second++)
                    sums[(first * rank) + second] += products[second];
            }
        }

        return Array.ConvertAll(sums, sum => (float)(sum * unobservedWeight));
    }

    /// <summary>Makes and factors A for a row; false where it cannot be solved.</summary>
    /// <param name="gram">α₀YᵀY.</param>
    /// <param name="ridge">λ(n + α₀N).</param>
    /// <param name="factors">Y, row by row.</param>
    /// <param name="observed">The rows s of Y.</param>
    public bool TryFactor(ReadOnlySpan<float> gram, float ridge, ReadOnlySpan<float> factors, ReadOnlySpan<int> observed)
    {
        gram.CopyTo(_matrix);
        for (int at = 0; at < _matrix.Length; at += rank + 1)
            _matrix[at] += ridge;
        foreach (int index in observed)
        {
            ReadOnlySpan<float> row = factors.Slice(index * rank, rank);
            for (int first = 0; first < rank; first++)
            {
                Span<float> target = _matrix.AsSpan(first * rank, first + 1);
                TensorPrimitives.MultiplyAdd(row[..(first + 1)], row[first], target, target);
            }
        }

        return Cholesky.TryFactor<float>(_matrix, rank);
    }

    /// <summary>Replaces b by the p of A p = b.</summary>
    public void Solve(Span<float> b) => Cholesky.Solve<float>(_matrix, b);
}
