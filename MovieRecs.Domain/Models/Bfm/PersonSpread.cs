using System.Numerics.Tensors;

namespace MovieRecs.Domain.Models.Bfm;

/// <summary>
/// How uncertain a person's own weights θ leave η of a movie, in each of a model's samples: hᵀ A⁻¹ h with h = [1, q₀ + q_i].
/// Of A = L Lᵀ it keeps M = L⁻¹ [1 0; q₀ I], lower triangular, so that what is asked for is ‖M [1, q_i]‖².
/// </summary>
internal sealed class PersonSpread(BfmSamples model)
{
    private readonly int _width = model.Width;

    /// <summary>S × W × W, row by row.</summary>
    private readonly float[] _roots = new float[model.RowLength * model.Width];

    /// <param name="factor">L, of which only the lower triangle is looked at.</param>
    /// <param name="known">q₀.</param>
    public void Keep(int sample, ReadOnlySpan<float> factor, ReadOnlySpan<float> known)
    {
        Span<float> root = RootOf(sample);
        for (int row = 0; row < _width; row++)
        {
            Span<float> current = root.Slice(row * _width, row + 1);
            current[row] = 1;
            if (row > 0)
                current[0] = known[row - 1];
            for (int above = 0; above < row; above++)
            {
                Span<float> into = current[..(above + 1)];
                TensorPrimitives.MultiplyAdd(root.Slice(above * _width, above + 1), -factor[(row * _width) + above], into, into);
            }

            TensorPrimitives.Divide(current, factor[(row * _width) + row], current);
        }
    }

    /// <summary>The variance of η.</summary>
    /// <param name="factors">q_i of the movie in that sample.</param>
    public float VarianceOf(int sample, ReadOnlySpan<float> factors)
    {
        ReadOnlySpan<float> root = RootOf(sample);
        float sum = 0;
        for (int row = 0; row < _width; row++)
        {
            int start = row * _width;
            float term = root[start] + TensorPrimitives.Dot(root.Slice(start + 1, row), factors[..row]);
            sum += term * term;
        }

        return sum;
    }

    private Span<float> RootOf(int sample) => _roots.AsSpan(sample * _width * _width, _width * _width);
}
