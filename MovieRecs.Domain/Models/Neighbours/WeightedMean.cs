namespace MovieRecs.Domain.Models.Neighbours;

/// <summary>Σ w x / (Σ |w| + damping), term by term: how neighbours' opinions make one.</summary>
internal struct WeightedMean(float damping)
{
    private float _sum;
    private float _weights = damping;

    /// <summary>How many terms.</summary>
    public int Count { get; private set; }

    /// <summary>The mean; of at least one term with a weight other than 0.</summary>
    public readonly float Value => _sum / _weights;

    public void Add(float weight, float value)
    {
        _sum += weight * value;
        _weights += Math.Abs(weight);
        Count++;
    }
}
