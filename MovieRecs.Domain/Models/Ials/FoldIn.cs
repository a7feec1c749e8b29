using System.Numerics.Tensors;

namespace MovieRecs.Domain.Models.Ials;

/// <summary>
/// One person brought into a trained model: p = A⁻¹Qₛᵀxₛ, the very solve a training sweep does, and score(j) = qⱼ·p.
/// The solve is linear in xₛ, so score(j) = Σₛ (qⱼᵀA⁻¹qₛ)xₛ is an exact sum over the signals: the true "because".
/// </summary>
public sealed class FoldIn : ILinearScores
{
    private readonly ItemFactors _items;
    private readonly KnownSignals _signals;
    private readonly NormalEquations? _equations;
    private readonly float[] _factors;
    private float[]? _shares;

    internal FoldIn(FactorModel model, KnownSignals signals)
    {
        ArgumentNullException.ThrowIfNull(signals);
        (_items, _signals) = (model.Items, signals);
        _factors = new float[_items.Rank];
        int[] observed = [.. signals.Items.ToArray().Where(_items.Knows)];
        if (observed.Length == 0)
            return;

        _equations = model.Equations(observed);
        for (int at = 0; at < signals.Count; at++)
            TensorPrimitives.MultiplyAdd(_items[signals.Items[at]], SignalWeights.Input(signals.Signals[at]), _factors, _factors);
        if (_equations is null)
            Array.Clear(_factors);
        else
            _equations.Solve(_factors);
    }

    /// <summary>The person's factors p; all 0 where no signal is about an item that the model knows.</summary>
    public ReadOnlySpan<float> Factors => _factors;

    public void Score(ReadOnlySpan<int> items, Span<float> scores)
    {
        for (int at = 0; at < items.Length; at++)
            scores[at] = TensorPrimitives.Dot(_items[items[at]], _factors);
    }

    public void Contributions(int item, Span<float> bySignal) => SplitAlong(_items[item], bySignal);

    public void MeanContributions(ReadOnlySpan<int> items, Span<float> bySignal)
    {
        float[] mean = new float[_items.Rank];
        int known = 0;
        foreach (int item in items)
        {
            if (!_items.Knows(item))
                continue;
            TensorPrimitives.Add(mean, _items[item], mean);
            known++;
        }

        TensorPrimitives.Divide(mean, Math.Max(1, known), mean);
        SplitAlong(mean, bySignal);
    }

    private void SplitAlong(ReadOnlySpan<float> direction, Span<float> bySignal)
    {
        int rank = _items.Rank;
        _shares ??= Shares();
        for (int signal = 0; signal < _signals.Count; signal++)
            bySignal[signal] = TensorPrimitives.Dot(direction, _shares.AsSpan(signal * rank, rank));
    }

    /// <summary>A⁻¹qₛxₛ for each signal, row by row: the parts that p is the sum of.</summary>
    private float[] Shares()
    {
        int rank = _items.Rank;
        float[] shares = new float[_signals.Count * rank];
        for (int at = 0; at < _signals.Count; at++)
        {
            int item = _signals.Items[at];
            if (_equations is null || !_items.Knows(item))
                continue;
            Span<float> share = shares.AsSpan(at * rank, rank);
            TensorPrimitives.Multiply(_items[item], SignalWeights.Input(_signals.Signals[at]), share);
            _equations.Solve(share);
        }

        return shares;
    }
}
