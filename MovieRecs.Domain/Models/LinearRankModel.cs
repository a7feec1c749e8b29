using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;

namespace MovieRecs.Domain.Models;

/// <summary>A linear scorer that puts movies in order by its scores. Of movies that it doesn't know it says nothing: 0 would stand before known ones that are disliked.</summary>
internal sealed class LinearRankModel(Vocabulary<MovieId> items, ILinearScorer scorer) : IRankModel
{
    public Vocabulary<MovieId> Items => items;

    public IPersonalRanks For(UserProfile profile) => new Ranks(scorer, scorer.For(new KnownSignals(profile, items)));

    private sealed class Ranks(ILinearScorer scorer, ILinearScores personal) : IPersonalRanks
    {
        public void Score(ReadOnlySpan<int> candidates, Span<float> scores)
        {
            personal.Score(candidates, scores);
            for (int at = 0; at < candidates.Length; at++)
            {
                if (!scorer.Knows(candidates[at]))
                    scores[at] = float.NegativeInfinity;
            }
        }
    }
}
