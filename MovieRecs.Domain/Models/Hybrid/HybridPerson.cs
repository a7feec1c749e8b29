using System.Numerics.Tensors;

namespace MovieRecs.Domain.Models.Hybrid;

/// <summary>
/// One person brought into the hybrid: each part's view of them and its weight. All that does not depend on the
/// candidates is done; what is left is to score them, with or without reasons. Made for one request.
/// </summary>
/// <param name="parts">Empty for somebody without signals, of whom only popularity and named genres know what to say.</param>
/// <param name="popularityWeight">The weight of popularity.</param>
/// <param name="genresWeight">The weight of the named genres.</param>
/// <param name="namedGenres">By item, its share of the genres that the person named; null where they named none.</param>
/// <param name="items">What is known of items beforehand.</param>
internal sealed class HybridPerson(
    IReadOnlyList<PartScores> parts, PartWeight popularityWeight, PartWeight genresWeight, float[]? namedGenres, HybridItems items) : IPersonalRanks
{
    /// <summary>A genre of few films deviates so little that standardised it would drown everything else.</summary>
    private const float HighestGenreScale = 3f;

    public IReadOnlyList<PartScores> Parts => parts;

    /// <summary>True where being liked by few counts for a movie.</summary>
    public bool LikesLittleKnown => popularityWeight.Always < 0;

    /// <summary>Writes the candidates' scores in their three shares: what the person's signals say, what popularity does, and what the genres that they named do.</summary>
    public void Score(int[] candidates, Span<float> personal, Span<float> popularity, Span<float> genres)
    {
        CandidateValues values = new(items.ShareLeft, candidates);
        personal.Clear();
        foreach (PartScores part in parts)
            part.AddTo(personal, values);
        popularity.Clear();
        values.Load(items.Liked);
        values.AddTo(popularity, popularityWeight);
        genres.Clear();
        if (namedGenres is null)
            return;
        values.Load(namedGenres);
        values.AddTo(genres, genresWeight, HighestGenreScale);
    }

    void IPersonalRanks.Score(ReadOnlySpan<int> candidates, Span<float> scores)
    {
        float[] popularity = new float[candidates.Length];
        float[] genres = new float[candidates.Length];
        Span<float> personal = scores[..candidates.Length];
        Score(candidates.ToArray(), personal, popularity, genres);
        TensorPrimitives.Add(personal, popularity, personal);
        TensorPrimitives.Add(personal, genres, personal);
    }
}
