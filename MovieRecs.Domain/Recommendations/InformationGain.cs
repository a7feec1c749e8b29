using System.Numerics.Tensors;
using MovieRecs.Domain.Models.Ials;

namespace MovieRecs.Domain.Recommendations;

/// <summary>
/// How much asking about each of some films would tell about a person's factors: ln(1 + βqᵀA⁻¹q), with A = α₀QᵀQ + ridge at
/// first. Each film t taken adds βqₜqₜᵀ to A; by the Sherman–Morrison formula that lowers the variance βqᵀA⁻¹q of another by
/// β(qᵀv)² / (1 + βqₜᵀA⁻¹qₜ), with v = A⁻¹qₜ√β.
/// </summary>
internal sealed class InformationGain
{
    private readonly ItemFactors _factors;
    private readonly int[] _items;
    private readonly float _scale;
    private readonly float[] _variances;
    private readonly NormalEquations? _equations;
    private readonly List<float[]> _taken = [];

    /// <param name="weight">β.</param>
    /// <param name="items">Those to tell the gain of, by position.</param>
    public InformationGain(FactorModel model, float weight, int[] items)
    {
        (_factors, _items, _scale) = (model.Items, items, MathF.Sqrt(weight));
        _variances = new float[items.Length];
        _equations = model.Equations([]);
        for (int at = 0; at < items.Length; at++)
            _variances[at] = Math.Max(0, TensorPrimitives.Dot(Scaled(items[at]), Direction(items[at])));
    }

    public float Of(int position) => MathF.Log(1 + _variances[position]);

    /// <summary>From now on an item has been asked about.</summary>
    public void Take(int item)
    {
        float[] direction = Direction(item);
        TensorPrimitives.Divide(direction, MathF.Sqrt(1 + Math.Max(0, TensorPrimitives.Dot(Scaled(item), direction))), direction);
        for (int at = 0; at < _items.Length; at++)
        {
            float shared = _scale * TensorPrimitives.Dot(_factors[_items[at]], direction);
            _variances[at] = Math.Max(0, _variances[at] - (shared * shared));
        }

        _taken.Add(direction);
    }

    private float[] Scaled(int item)
    {
        float[] scaled = new float[_factors.Rank];
        TensorPrimitives.Multiply(_factors[item], _scale, scaled);
        return scaled;
    }

    /// <summary>A⁻¹q√β as A is now; 0 where nothing can be solved.</summary>
    private float[] Direction(int item)
    {
        float[] direction = Scaled(item);
        if (_equations is null)
            return new float[_factors.Rank];
        float[] scaled = [.. direction];
        _equations.Solve(direction);
        foreach (float[] taken in _taken)
            TensorPrimitives.MultiplyAdd(taken, -TensorPrimitives.Dot(scaled, taken), direction, direction);
        return direction;
    }
}
