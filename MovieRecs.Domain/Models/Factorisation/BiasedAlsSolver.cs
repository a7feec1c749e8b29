using System.Diagnostics;
using System.Numerics.Tensors;
using MovieRecs.Domain.Numerics;

namespace MovieRecs.Domain.Models.Factorisation;

/// <summary>
/// Solves one row of biased ALS given the other side: with x = [1, q] and y = r − μ − b of each rating,
/// (Σ x xᵀ + λ I) [b, p] = Σ x y and λ = λ₀ + λ₁ n. Keeps its scratch space: one per thread.
/// </summary>
internal sealed class BiasedAlsSolver(BiasedAlsSettings settings, float mean)
{
    private readonly float[] _gram = new float[(settings.Rank + 1) * (settings.Rank + 1)];
    private float[] _features = [];
    private float[] _targets = [];

    /// <param name="indices">Whom or what the row has rated or been rated by: rows of <paramref name="others"/>.</param>
    /// <param name="stars">The ratings, aligned with <paramref name="indices"/>; without any the row becomes 0.</param>
    /// <param name="others">The other side's biases and factors.</param>
    /// <param name="row">Receives the bias and factors.</param>
    public void Solve(ReadOnlySpan<int> indices, ReadOnlySpan<float> stars, BiasedFactors others, Span<float> row)
    {
        row.Clear();
        int n = indices.Length;
        if (n == 0)
            return;

        Gather(indices, stars, others);
        ReadOnlySpan<float> targets = _targets.AsSpan(0, n);
        for (int a = 0; a < row.Length; a++)
        {
            ReadOnlySpan<float> feature = _features.AsSpan(a * n, n);
            for (int b = 0; b <= a; b++)
                _gram[(a * row.Length) + b] = TensorPrimitives.Dot(feature, _features.AsSpan(b * n, n));
            _gram[(a * row.Length) + a] += settings.Regularisation + (settings.RegularisationPerRating * n);
            row[a] = TensorPrimitives.Dot(feature, targets);
        }

        if (!Cholesky.TrySolve<float>(_gram, row))
            throw new UnreachableException("A Gram matrix with a positive diagonal added is positive definite.");
    }

    /// <summary>Lays the features out one after the other, so that each entry of the Gram matrix is one long dot product.</summary>
    private void Gather(ReadOnlySpan<int> indices, ReadOnlySpan<float> stars, BiasedFactors others)
    {
        int n = indices.Length;
        if (_targets.Length < n)
        {
            _targets = new float[n];
            _features = new float[n * others.Width];
        }

        _features.AsSpan(0, n).Fill(1);
        for (int at = 0; at < n; at++)
        {
            ReadOnlySpan<float> other = others.Row(indices[at]);
            _targets[at] = stars[at] - mean - other[0];
            for (int factor = 1; factor < other.Length; factor++)
                _features[(factor * n) + at] = other[factor];
        }
    }
}
