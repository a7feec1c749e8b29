namespace MovieRecs.Domain.Models.Content;

/// <summary>
/// One person's content scores. A score walks through the item's features once, over the person's dense profile; its
/// split walks through the signals that have each of those features.
/// </summary>
internal sealed class ContentScores : ILinearScores
{
    private readonly ContentModel _model;
    private readonly float[] _profile;
    private readonly Dictionary<int, List<(int Signal, float Value)>> _signalsByFeature = [];

    public ContentScores(ContentModel model, KnownSignals signals)
    {
        ArgumentNullException.ThrowIfNull(signals);
        _model = model;
        _profile = new float[model.FeatureCount];
        float middle = SignalWeights.Middle(signals.Signals);
        for (int at = 0; at < signals.Count; at++)
        {
            float liking = SignalWeights.Liking(signals.Signals[at], middle);
            _model.AddTo(_profile, signals.Items[at], liking);
            Index(at, signals.Items[at], liking);
        }
    }

    public bool Knows(int item) => !_model.Features(item).IsEmpty;

    public void Score(ReadOnlySpan<int> items, Span<float> scores)
    {
        for (int at = 0; at < items.Length; at++)
            scores[at] = _model.Dot(_profile, items[at]);
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
            if (!Knows(item))
                continue;
            _model.AddTo(sums, item, 1);
            known++;
        }

        bySignal.Clear();
        foreach (int feature in _signalsByFeature.Keys)
            Split(feature, sums[feature] / Math.Max(1, known), bySignal);
    }

    private void Split(int feature, float value, Span<float> bySignal)
    {
        if (!_signalsByFeature.TryGetValue(feature, out List<(int Signal, float Value)>? signals))
            return;
        foreach ((int signal, float share) in signals)
            bySignal[signal] += value * share;
    }

    private void Index(int signal, int item, float liking)
    {
        ReadOnlySpan<int> features = _model.Features(item);
        ReadOnlySpan<float> values = _model.Values(item);
        for (int at = 0; at < features.Length; at++)
        {
            if (!_signalsByFeature.TryGetValue(features[at], out List<(int Signal, float Value)>? signals))
                _signalsByFeature.Add(features[at], signals = []);
            signals.Add((signal, liking * values[at]));
        }
    }
}
