using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Models;

namespace MovieRecs.Tests.Support;

/// <summary>A ranker that scores each movie the same for everybody.</summary>
internal sealed class FixedRanks(string name, Func<MovieId, float> score) : IRankTrainer
{
    public string Name => name;

    public IRankModel Train(RatingDataset train, CancellationToken cancellationToken = default) => new Model(train.Items, score);

    private sealed class Model(Vocabulary<MovieId> items, Func<MovieId, float> score) : IRankModel, IPersonalRanks
    {
        public Vocabulary<MovieId> Items => items;

        public IPersonalRanks For(UserProfile profile) => this;

        public void Score(ReadOnlySpan<int> candidates, Span<float> scores)
        {
            for (int at = 0; at < candidates.Length; at++)
                scores[at] = score(items[candidates[at]]);
        }
    }
}
