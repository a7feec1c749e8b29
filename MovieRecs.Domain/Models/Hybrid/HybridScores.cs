using System.Numerics.Tensors;

namespace MovieRecs.Domain.Models.Hybrid;

/// <summary>One person's scores of their candidates, and what each consists of. Made for one request.</summary>
public sealed class HybridScores
{
    private readonly IReadOnlyList<PartScores> _parts;
    private readonly Popularity _counts;
    private readonly int[] _candidates;
    private readonly float[] _personal;
    private readonly float[] _popularity;
    private readonly float[] _scores;
    private readonly float[] _scratch;

    internal HybridScores(KnownSignals signals, int[] candidates, HybridPerson person, Popularity counts)
    {
        Signals = signals;
        (_parts, _counts, _candidates) = (person.Parts, counts, candidates);
        _personal = new float[candidates.Length];
        _popularity = new float[candidates.Length];
        _scores = new float[candidates.Length];
        _scratch = new float[signals.Count];
        person.Score(candidates, _personal, _popularity);
        TensorPrimitives.Add(_personal, _popularity, _scores);
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
        int item = _candidates[position];
        foreach (PartScores part in _parts)
            part.AddContributions(item, _counts.Ratings(item), _candidates, bySignal, _scratch);
    }
}
