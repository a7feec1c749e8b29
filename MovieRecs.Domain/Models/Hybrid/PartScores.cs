using System.Numerics.Tensors;
using MovieRecs.Domain.Models.Content;

namespace MovieRecs.Domain.Models.Hybrid;

/// <summary>One part of the hybrid as seen by one person: its standardised and weighted scores, and their split.</summary>
/// <param name="goes">What the part goes by.</param>
/// <param name="scores">The person's view of the part.</param>
/// <param name="weight">The part's weight for the person.</param>
/// <param name="knows">By item: 1 where the part knows it, else 0.</param>
internal sealed class PartScores(ScorePart goes, ILinearScores scores, PartWeight weight, float[] knows)
{
    private Moments _moments;
    private float[]? _meanBySignal;

    public ScorePart Goes => goes;

    public ILinearScores Scores => scores;

    public void AddTo(Span<float> total, CandidateValues values)
    {
        values.Load(scores, knows);
        _moments = values.AddTo(total, weight);
        _meanBySignal = null;
    }

    /// <summary>Adds each signal's contribution to the score of a candidate, one of those last scored.</summary>
    /// <param name="ratings">How many ratings the candidate has.</param>
    /// <param name="scratch">As long as <paramref name="bySignal"/>; overwritten.</param>
    public void AddContributions(int item, int ratings, ReadOnlySpan<int> candidates, Span<float> bySignal, Span<float> scratch)
    {
        if (knows[item] == 0)
            return;
        if (_meanBySignal is null)
        {
            _meanBySignal = new float[bySignal.Length];
            scores.MeanContributions(candidates, _meanBySignal);
        }

        scores.Contributions(item, scratch);
        TensorPrimitives.Subtract(scratch, _meanBySignal, scratch);
        TensorPrimitives.MultiplyAdd(scratch, weight.For(ratings) * _moments.Scale, bySignal, bySignal);
    }

    /// <summary>See <see cref="HybridScores.ContentContributions"/>; of a content part only.</summary>
    public IReadOnlyList<(int Feature, float Contribution)> FeatureContributions(int item, int ratings)
    {
        if (knows[item] == 0)
            return [];
        ContentScores content = (ContentScores)scores;
        float scale = weight.For(ratings) * _moments.Scale;
        return [.. content.Features(item).Select(feature => (feature.Feature, scale * feature.Score)), (-1, -scale * _moments.Mean)];
    }
}
