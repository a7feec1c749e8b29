using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Ranking;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Domain.Models;

public sealed class LinearRankModelTests
{
    [Fact]
    public void Score_MovieThatTheScorerDoesNotKnow_StandsInNoList()
    {
        RatingDataset train = new([Some.Rating(1, 10, 5), Some.Rating(1, 20, 1), Some.Rating(1, 30, 4)]);
        IRankModel model = new LinearRankTrainer("signs", (_, _, _) => new Signs()).Train(train, TestContext.Current.CancellationToken);
        float[] scores = new float[3];

        model.For(UserProfile.Empty).Score([0, 1, 2], scores);

        Assert.Equal([1, float.NegativeInfinity, -1], scores);
        Assert.Equal([0, 2], TopNRanker.Top(scores, 3));
    }

    /// <summary>Scores the first item 1, doesn't know the second and scores the third −1.</summary>
    private sealed class Signs : ILinearScorer, ILinearScores
    {
        public bool Knows(int item) => item != 1;

        public ILinearScores For(KnownSignals signals) => this;

        public void Score(ReadOnlySpan<int> items, Span<float> scores)
        {
            for (int at = 0; at < items.Length; at++)
                scores[at] = 1 - items[at];
        }

        public void Contributions(int item, Span<float> bySignal) => bySignal.Clear();

        public void MeanContributions(ReadOnlySpan<int> items, Span<float> bySignal) => bySignal.Clear();
    }
}
