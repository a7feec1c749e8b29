using System.Numerics.Tensors;

namespace MovieRecs.Domain.Models.Hybrid;

/// <summary>
/// One person brought into the hybrid: each part's view of them and its weight. All that does not depend on the
/// candidates is done; what is left is to score them, with or without reasons. Made for one request.
/// </summary>
/// <param name="parts">Empty for somebody without signals, of whom only popularity knows what to say.</param>
/// <param name="items">What is known of items beforehand.</param>
internal sealed class HybridPerson(IReadOnlyList<PartScores> parts, PartWeight popularityWeight, HybridItems items) : IPersonalRanks
{
    public IReadOnlyList<PartScores> Parts => parts;

    /// <summary>Writes the candidates' scores in their two shares: what the person's signals say and what popularity does.</summary>
    public void Score(int[] candidates, Span<float> personal, Span<float> popularity)
    {
        CandidateValues values = new(items.ShareLeft, candidates);
        personal.Clear();
        foreach (PartScores part in parts)
            part.AddTo(personal, values);
        popularity.Clear();
        values.Load(items.Liked);
        values.AddTo(popularity, popularityWeight);
    }

    void IPersonalRanks.Score(ReadOnlySpan<int> candidates, Span<float> scores)
    {
        float[] popularity = new float[candidates.Length];
        Span<float> personal = scores[..candidates.Length];
        Score(candidates.ToArray(), personal, popularity);
        TensorPrimitives.Add(personal, popularity, personal);
    }
}
