using System.Numerics.Tensors;

namespace MovieRecs.Domain.Models.Hybrid;

/// <summary>One part's standardised and weighted scores of a person's candidates, with their split.</summary>
internal sealed class PartScores
{
    private readonly ILinearScores _scores;
    private readonly float[] _weights;
    private readonly int[] _candidates;
    private readonly float[] _raw;
    private readonly Moments _moments;
    private float[]? _meanBySignal;

    /// <param name="weights">The hybrid weight for each candidate.</param>
    public PartScores(ILinearScores scores, float[] weights, int[] candidates)
    {
        (_scores, _weights, _candidates) = (scores, weights, candidates);
        _raw = new float[candidates.Length];
        scores.Score(candidates, _raw);
        _moments = Moments.Of(_raw, at => scores.Knows(candidates[at]));
    }

    public void AddTo(Span<float> total)
    {
        for (int at = 0; at < _raw.Length; at++)
        {
            if (_scores.Knows(_candidates[at]))
                total[at] += _weights[at] * _moments.Standardise(_raw[at]);
        }
    }

    /// <summary>Adds each signal's contribution to a candidate's score.</summary>
    /// <param name="scratch">As long as <paramref name="bySignal"/>; overwritten.</param>
    public void AddContributions(int position, Span<float> bySignal, Span<float> scratch)
    {
        if (!_scores.Knows(_candidates[position]))
            return;
        if (_meanBySignal is null)
        {
            _meanBySignal = new float[bySignal.Length];
            _scores.MeanContributions(_candidates, _meanBySignal);
        }

        _scores.Contributions(_candidates[position], scratch);
        TensorPrimitives.Subtract(scratch, _meanBySignal, scratch);
        TensorPrimitives.MultiplyAdd(scratch, _weights[position] * _moments.Scale, bySignal, bySignal);
    }
}
