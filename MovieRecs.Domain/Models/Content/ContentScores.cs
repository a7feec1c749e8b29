namespace MovieRecs.Domain.Models.Content;

/// <summary>
/// One person's content scores. A score walks through the item's features once, over the person's dense profile; its
/// split walks through the signals that have each of those features.
/// </summary>
internal sealed class ContentScores : ILinearScores
{
    private readonly ContentModel _model;
    private readonly KnownSignals _signals;
    private readonly float[] _likings;
    private readonly float[] _profile;
    private Dictionary<int, List<(int Signal, float Value)>>? _signalsByFeature;

    public ContentScores(ContentModel model, KnownSignals signals)
    {
        ArgumentNullException.ThrowIfNull(signals);
        (_model, _signals) = (model, signals);
        _profile = new float[model.FeatureCount];
        _likings = new float[signals.Count];
        float middle = SignalWeights.Middle(signals.Signals);
        for (int at = 0; at < _likings.Length; at++)
        {
            _likings[at] = SignalWeights.Liking(signals.Signals[at], middle);
            _model.AddTo(_profile, signals.Items[at], _likings[at]);
        }
    }

    public void Score(ReadOnlySpan<int> items, Span<float> scores)
    {
        for (int at = 0; at < items.Length; at++)
            scores[at] = _model.Dot(_profile, items[at]);
    }

    /// <summary>What each feature of an item adds to its score; they sum to it.</summary>
    public IEnumerable<(int Feature, float Score)> Features(int item)
    {
        for (int at = 0; at < _model.Features(item).Length; at++)
        {
            int feature = _model.Features(item)[at];
            yield return (feature, _model.Values(item)[at] * _profile[feature]);
        }
    }

    public void Contributions(int item, Span<float> bySignal)
    {
        bySignal.Clear();
        ReadOnlySpan<int> features = _model.Features(item);
        ReadOnlySpan<float> values = _model.Values(item);
        for (int at = 0; at < features.Length; at++)
            Split(features[at], values[at], bySignal);
    }

    public void MeanContributions(ReadOnlySpan<int> items, Span<float> bySignal)
    {
        float[] sums = new float[_model.FeatureCount];
        int known = 0;
        foreach (int item in items)
        {
            if (!_model.Knows(item))
                continue;
            _model.AddTo(sums, item, 1);
            known++;
        }

        bySignal.Clear();
        _signalsByFeature ??= SignalsByFeature();
        foreach (int feature in _signalsByFeature.Keys)
            Split(feature, sums[feature] / Math.Max(1, known), bySignal);
    }

    private void Split(int feature, float value, Span<float> bySignal)
    {
        _signalsByFeature ??= SignalsByFeature();
        if (!_signalsByFeature.TryGetValue(feature, out List<(int Signal, float Value)>? signals))
            return;
        foreach ((int signal, float share) in signals)
            bySignal[signal] += value * share;
    }

    private Dictionary<int, List<(int Signal, float Value)>> SignalsByFeature()
    {
        Dictionary<int, List<(int Signal, float Value)>> byFeature = [];
        for (int signal = 0; signal < _likings.Length; signal++)
        {
            ReadOnlySpan<int> features = _model.Features(_signals.Items[signal]);
            ReadOnlySpan<float> values = _model.Values(_signals.Items[signal]);
            for (int at = 0; at < features.Length; at++)
            {
                if (!byFeature.TryGetValue(features[at], out List<(int Signal, float Value)>? signals))
                    byFeature.Add(features[at], signals = []);
                signals.Add((signal, _likings[signal] * values[at]));
            }
        }

        return byFeature;
    }
}
