using System.Numerics.Tensors;

namespace MovieRecs.Domain.Models.Hybrid;

/// <summary>One person's scores of their candidates, and what each consists of. Made for one request.</summary>
public sealed class HybridScores
{
    private readonly IReadOnlyList<PartScores> _parts;
    private readonly int[] _candidates;
    private readonly float[] _personal;
    private readonly float[] _popularity;
    private readonly float[] _scores;
    private readonly float[] _scratch;

    internal HybridScores(KnownSignals signals, int[] candidates, IReadOnlyList<PartScores> parts, float[] personal, float[] popularity)
    {
        Signals = signals;
        (_parts, _candidates, _personal, _popularity) = (parts, candidates, personal, popularity);
        _scores = new float[candidates.Length];
        TensorPrimitives.Add(personal, popularity, _scores);
        _scratch = new float[signals.Count];
    }

    public KnownSignals Signals { get; }

    /// <summary>The item indices that were scored. Positions below are positions in here.</summary>
    public ReadOnlySpan<int> Candidates => _candidates;

    /// <summary>The scores: comparable among these candidates only, not stars.</summary>
    public ReadOnlySpan<float> Scores => _scores;

    /// <summary>The scores without popularity's contribution: what the person's own signals say.</summary>
    public ReadOnlySpan<float> PersonalScores => _personal;

    /// <summary>Popularity's contribution to a candidate's score.</summary>
    public float Popularity(int position) => _popularity[position];

    /// <summary>
    /// Writes each signal's contribution to a candidate's score, in the order of <see cref="Signals"/>; with
    /// <see cref="Popularity"/> they sum to the score.
    /// </summary>
    public void Contributions(int position, Span<float> bySignal)
    {
        bySignal.Clear();
        foreach (PartScores part in _parts)
            part.AddContributions(position, bySignal, _scratch);
    }
}
