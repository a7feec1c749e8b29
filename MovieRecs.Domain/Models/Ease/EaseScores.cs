using System.Numerics.Tensors;

namespace MovieRecs.Domain.Models.Ease;

/// <summary>One person's scores by EASE: the rows of B that their signals have, each times its input, and their sum.</summary>
internal sealed class EaseScores : ILinearScores
{
    private readonly EaseModel _model;
    private readonly int[] _rows;
    private readonly float[] _inputs;
    private readonly float[] _sum;

    public EaseScores(EaseModel model, KnownSignals signals)
    {
        ArgumentNullException.ThrowIfNull(signals);
        _model = model;
        _rows = new int[signals.Count];
        _inputs = new float[signals.Count];
        for (int at = 0; at < _rows.Length; at++)
            (_rows[at], _inputs[at]) = (model.RowOf(signals.Items[at]), SignalWeights.Input(signals.Signals[at]));
        _sum = Sum();
    }

    public void Score(ReadOnlySpan<int> items, Span<float> scores)
    {
        for (int at = 0; at < items.Length; at++)
        {
            int column = _model.RowOf(items[at]);
            scores[at] = column < 0 ? 0 : _sum[column];
        }
    }

    public void Contributions(int item, Span<float> bySignal)
    {
        bySignal.Clear();
        int column = _model.RowOf(item);
        if (column < 0)
            return;
        for (int signal = 0; signal < _rows.Length; signal++)
        {
            if (_rows[signal] >= 0)
                bySignal[signal] = _inputs[signal] * Row(signal)[column];
        }
    }

    public void MeanContributions(ReadOnlySpan<int> items, Span<float> bySignal)
    {
        float[] isCounted = new float[_model.Items.Length];
        int known = 0;
        foreach (int item in items)
        {
            if (!_model.Knows(item))
                continue;
            isCounted[_model.RowOf(item)]++;
            known++;
        }

        bySignal.Clear();
        for (int signal = 0; signal < _rows.Length; signal++)
        {
            if (_rows[signal] >= 0)
                bySignal[signal] = _inputs[signal] * TensorPrimitives.Dot(Row(signal), isCounted) / Math.Max(1, known);
        }
    }

    private float[] Sum()
    {
        float[] sum = new float[_model.Items.Length];
        for (int signal = 0; signal < _rows.Length; signal++)
        {
            if (_rows[signal] >= 0)
                TensorPrimitives.MultiplyAdd(Row(signal), _inputs[signal], sum, sum);
        }

        return sum;
    }

    private ReadOnlySpan<float> Row(int signal) => _model.Weights.AsSpan(_rows[signal] * _model.Items.Length, _model.Items.Length);
}
