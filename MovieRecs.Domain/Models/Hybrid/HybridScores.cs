using System.Numerics.Tensors;
using MovieRecs.Domain.Models.Content;

namespace MovieRecs.Domain.Models.Hybrid;

/// <summary>One person's scores of their candidates, and what each consists of. Made for one request.</summary>
public sealed class HybridScores
{
    private readonly IReadOnlyList<PartScores> _parts;
    private readonly Popularity _counts;
    private readonly int[] _candidates;
    private readonly float[] _personal;
    private readonly float[] _popularity;
    private readonly float[] _genres;
    private readonly float[] _scores;
    private readonly float[] _scratch;

    internal HybridScores(KnownSignals signals, int[] candidates, HybridPerson person, Popularity counts)
    {
        Signals = signals;
        (_parts, _counts, _candidates, LikesLittleKnown) = (person.Parts, counts, candidates, person.LikesLittleKnown);
        _personal = new float[candidates.Length];
        _popularity = new float[candidates.Length];
        _genres = new float[candidates.Length];
        _scores = new float[candidates.Length];
        _scratch = new float[signals.Count];
        person.Score(candidates, _personal, _popularity, _genres);
        TensorPrimitives.Add(_personal, _popularity, _scores);
        TensorPrimitives.Add(_scores, _genres, _scores);
    }

    public KnownSignals Signals { get; }

    /// <summary>The item indices that were scored. Positions below are positions in here.</summary>
    public ReadOnlySpan<int> Candidates => _candidates;

    /// <summary>The scores: comparable among these candidates only, not stars.</summary>
    public ReadOnlySpan<float> Scores => _scores;

    /// <summary>The scores without popularity's contribution and that of the named genres: what the person's own signals say.</summary>
    public ReadOnlySpan<float> PersonalScores => _personal;

    /// <summary>True where popularity is turned round: what few like gains by it.</summary>
    public bool LikesLittleKnown { get; }

    /// <summary>Popularity's contribution to a candidate's score.</summary>
    public float Popularity(int position) => _popularity[position];

    /// <summary>What the genres that the person named contribute to a candidate's score.</summary>
    public float NamedGenres(int position) => _genres[position];

    /// <summary>
    /// Writes each signal's contribution to a candidate's score, in the order of <see cref="Signals"/>; with
    /// <see cref="Popularity"/> and <see cref="NamedGenres"/> they sum to the score.
    /// </summary>
    public void Contributions(int position, Span<float> bySignal)
    {
        bySignal.Clear();
        foreach (PartScores part in _parts)
            AddContributions(part, position, bySignal);
    }

    /// <summary>The same of those parts only that go by one thing.</summary>
    public void Contributions(int position, ScorePart goes, Span<float> bySignal)
    {
        bySignal.Clear();
        foreach (PartScores part in _parts)
        {
            if (part.Goes == goes)
                AddContributions(part, position, bySignal);
        }
    }

    /// <summary>
    /// What each feature of a candidate contributes through content, by the feature's index in the content model; the last
    /// entry, of index −1, is what the average candidate would have had, taken off. They sum to what content contributes.
    /// </summary>
    public IReadOnlyList<(int Feature, float Contribution)> ContentContributions(int position)
    {
        int item = _candidates[position];
        return _parts.FirstOrDefault(part => part.Scores is ContentScores) is { } part ? part.FeatureContributions(item, _counts.Ratings(item)) : [];
    }

    private void AddContributions(PartScores part, int position, Span<float> bySignal)
    {
        int item = _candidates[position];
        part.AddContributions(item, _counts.Ratings(item), _candidates, bySignal, _scratch);
    }
}
