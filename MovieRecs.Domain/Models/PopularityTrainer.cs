using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;

namespace MovieRecs.Domain.Models;

/// <summary>The baseline of all rankers: everybody is offered the movies that most people liked, four stars or more.</summary>
/// <remarks>P. Cremonesi, Y. Koren &amp; R. Turrin, "Performance of recommender algorithms on top-N recommendation tasks", RecSys 2010, §3.1 (TopPop).</remarks>
public sealed class PopularityTrainer : IRankTrainer
{
    public string Name => "popularity";

    public IRankModel Train(RatingDataset train, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(train);
        return new Model(train.Items, new Popularity(train, train.Items));
    }

    private sealed class Model(Vocabulary<MovieId> items, Popularity popularity) : IRankModel, IPersonalRanks
    {
        public Vocabulary<MovieId> Items => items;

        public IPersonalRanks For(UserProfile profile) => this;

        public void Score(ReadOnlySpan<int> candidates, Span<float> scores)
        {
            for (int at = 0; at < candidates.Length; at++)
                scores[at] = popularity.Liked(candidates[at]);
        }
    }
}
