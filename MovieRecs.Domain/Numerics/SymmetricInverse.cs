namespace MovieRecs.Domain.Numerics;

/// <summary>
/// The inverse of a large dense symmetric positive definite A, in place: A = L Lᵀ, U = L⁻ᵀ, A⁻¹ = U Uᵀ (Golub &amp; Van
/// Loan, Matrix Computations, §4.2). L fills the lower triangle and U the upper, both row by row, and the diagonal holds
/// what both have there but for 1/x. So each of the three steps takes products of two rows off a number, which
/// <see cref="RowProducts"/> does by blocks: n³/2 multiplications in all.
/// </summary>
public static class SymmetricInverse
{
    private const int Block = 64;

    /// <summary>Replaces A by A⁻¹, of which both triangles are written.</summary>
    /// <param name="a">A, n × n numbers row by row, of which only the lower triangle (column ≤ row) is read.</param>
    /// <param name="n">The order of the matrix; 0 is allowed.</param>
    /// <param name="progress">Told the finished share, 0 to 1.</param>
    /// <returns>False where A is not positive definite or not finite; <paramref name="a"/> is then of no use.</returns>
    /// <exception cref="OperationCanceledException">Cancelled; <paramref name="a"/> is of no use.</exception>
    public static bool TryInvert(Span<double> a, int n, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(a.Length, n * n);
        RowProducts rows = new(a, n);
        int blocks = (n + Block - 1) / Block;
        int steps = 3 * blocks;
        for (int step = 0; step < steps; step++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int from = step % blocks * Block;
            int to = Math.Min(n, from + Block);
            if (step < blocks && !TryFactor(rows, from, to))
                return false;
            if (step >= blocks && step < 2 * blocks)
                Invert(rows, from, to);
            if (step >= 2 * blocks)
                Multiply(rows, from, to);
            progress?.Report((step + 1.0) / steps);
        }

        Mirror(a, n);
        return true;
    }

    /// <summary>Some rows of L: Lᵢⱼ = (Aᵢⱼ − Σ Lᵢₖ Lⱼₖ over k &lt; j) / Lⱼⱼ.</summary>
    private static bool TryFactor(RowProducts rows, int from, int to)
    {
        for (int left = 0; left < to; left += Block)
        {
            int right = Math.Min(to, left + Block);
            rows.Subtract(from..to, left..right, 0..left);
            for (int row = from; row < to; row++)
            {
                for (int column = left; column < Math.Min(right, row); column++)
                    rows[row, column] = (rows[row, column] - rows.Dot(row, column, left..column)) * rows[column, column];
                if (row >= right)
                    continue;
                double pivot = rows[row, row] - rows.Dot(row, row, left..row);
                if (!(pivot > 0) || !double.IsFinite(pivot))
                    return false;
                rows[row, row] = 1 / Math.Sqrt(pivot);
            }
        }

        return true;
    }

    /// <summary>Some rows of U: Uⱼᵢ = −(Σ Uⱼₖ Lᵢₖ over j ≤ k &lt; i) / Lᵢᵢ.</summary>
    private static void Invert(RowProducts rows, int from, int to)
    {
        for (int row = from; row < to; row++)
        {
            rows.Clear(row, (row + 1)..);
            for (int column = row + 1; column < to; column++)
                rows[row, column] = -rows.Dot(row, column, row..column) * rows[column, column];
        }

        for (int left = to; left < rows.Count; left += Block)
        {
            int right = Math.Min(rows.Count, left + Block);
            rows.Subtract(from..to, left..right, to..left);
            for (int row = from; row < to; row++)
            {
                for (int column = left; column < right; column++)
                {
                    double rest = rows[row, column] - rows.Dot(row, column, row..to) - rows.Dot(row, column, left..column);
                    rows[row, column] = rest * rows[column, column];
                }
            }
        }
    }

    /// <summary>Some rows of the inverse, up to the diagonal, in the place of L: Σ Uᵢₖ Uⱼₖ over k ≥ i ≥ j.</summary>
    private static void Multiply(RowProducts rows, int from, int to)
    {
        for (int row = from; row < to; row++)
            rows.Clear(row, ..from);
        for (int left = 0; left < from; left += Block)
            rows.Subtract(from..to, left..(left + Block), to..rows.Count);
        for (int row = from; row < to; row++)
        {
            for (int column = 0; column < from; column++)
                rows[row, column] = rows.Dot(row, column, row..to) - rows[row, column];
            for (int column = from; column <= row; column++)
                rows[row, column] = rows.Dot(row, column, row..rows.Count);
        }
    }

    private static void Mirror(Span<double> a, int n)
    {
        for (int row = 0; row < n; row++)
        {
            for (int column = 0; column < row; column++)
                a[(column * n) + row] = a[(row * n) + column];
        }
    }
}
