using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;

namespace MovieRecs.Domain.Models;

/// <summary>A linear scorer that puts movies in order by its scores; those that it doesn't know have 0.</summary>
internal sealed class LinearRankModel(Vocabulary<MovieId> items, ILinearScorer scorer) : IRankModel
{
    public Vocabulary<MovieId> Items => items;

    public IPersonalRanks For(UserProfile profile) => new Ranks(scorer.For(new KnownSignals(profile, items)));

    private sealed class Ranks(ILinearScores personal) : IPersonalRanks
    {
        public void Score(ReadOnlySpan<int> candidates, Span<float> scores) => personal.Score(candidates, scores);
    }
}
