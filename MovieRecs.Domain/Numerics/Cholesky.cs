using System.Numerics;
using System.Numerics.Tensors;

namespace MovieRecs.Domain.Numerics;

/// <summary>
/// Solves A x = b for a small dense symmetric positive definite A, in place and without allocating: A = L Lᵀ with L
/// lower triangular, then L y = b and Lᵀ x = y (Golub &amp; Van Loan, Matrix Computations, §4.2). Matrices are n × n,
/// row by row. Only the lower triangle (column ≤ row) is read and written, so callers need to fill no more.
/// Factoring takes n³/6 multiplications, each solve n².
/// </summary>
public static class Cholesky
{
    /// <summary>Replaces the lower triangle of <paramref name="a"/> by its factor L.</summary>
    /// <param name="a">A, of n² numbers.</param>
    /// <param name="n">The order of the matrix; 0 is allowed.</param>
    /// <returns>False where A is not positive definite or not finite; <paramref name="a"/> is then of no use.</returns>
    public static bool TryFactor<T>(Span<T> a, int n)
        where T : struct, IFloatingPointIeee754<T>
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(a.Length, n * n);
        for (int row = 0; row < n; row++)
        {
            Span<T> current = a.Slice(row * n, row + 1);
            for (int column = 0; column < row; column++)
            {
                ReadOnlySpan<T> above = a.Slice(column * n, column + 1);
                T rest = current[column] - TensorPrimitives.Dot<T>(current[..column], above[..column]);
                current[column] = rest / above[column];
            }

            T pivot = current[row] - TensorPrimitives.Dot<T>(current[..row], current[..row]);
            if (!(pivot > T.Zero) || !T.IsFinite(pivot))
                return false;
            current[row] = T.Sqrt(pivot);
        }

        return true;
    }

    /// <summary>Replaces b by the x of A x = b.</summary>
    /// <param name="factor">What <see cref="TryFactor"/> made of A; any number of right-hand sides may follow.</param>
    /// <param name="b">b on entry, of n numbers; x on return.</param>
    public static void Solve<T>(ReadOnlySpan<T> factor, Span<T> b)
        where T : struct, IFloatingPointIeee754<T>
    {
        int n = b.Length;
        ArgumentOutOfRangeException.ThrowIfNotEqual(factor.Length, n * n);
        for (int row = 0; row < n; row++)
            b[row] = (b[row] - TensorPrimitives.Dot(factor.Slice(row * n, row), b[..row])) / factor[(row * n) + row];

        for (int row = n - 1; row >= 0; row--)
        {
            b[row] /= factor[(row * n) + row];
            TensorPrimitives.MultiplyAdd(factor.Slice(row * n, row), -b[row], b[..row], b[..row]);
        }
    }

    /// <summary>Factors <paramref name="a"/> and replaces b by the x of A x = b; false as <see cref="TryFactor"/>, b untouched.</summary>
    public static bool TrySolve<T>(Span<T> a, Span<T> b)
        where T : struct, IFloatingPointIeee754<T>
    {
        if (!TryFactor(a, b.Length))
            return false;
        Solve(a, b);
        return true;
    }
}
