using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Models.Hybrid;
using MovieRecs.Domain.Ranking;
using MovieRecs.Domain.Recommendations;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Domain.Recommendations;

/// <summary>Reasons on the page against contributions taken from the scorer itself.</summary>
public sealed class TrueReasonsTests
{
    private static readonly Recommender Recommender = new(SomeModel.TwoTastes());

    private static readonly UserProfile Profile = SomeModel.Profile((2, 5), (25, 4.5), (9, 4), (31, 4.5), (14, 1), (33, 3));

    private static readonly HybridScores Scores =
        Recommender.Model.Scorer.Score(new KnownSignals(Profile, Recommender.Model.Items), CandidateSelector.Select(Recommender.Model.Items, Profile));

    private static readonly IReadOnlyList<Row> Rows = Recommender.HomeRows(Profile, SomeModel.ShortRows with { PicksPerRow = 6 });

    [Fact]
    public void BecauseRows_Cause_IsTheLargestContributorOfEachPick()
    {
        Row[] because = [.. Rows.Where(row => row.Kind == RowKind.BecauseYouWatched)];

        Assert.True(because.Length >= 2);
        foreach (Row row in because)
        {
            Assert.Contains(Profile.Signals, signal => signal.Movie == row.Cause && SignalWeights.IsLiked(signal));
            Assert.All(row.Picks, pick =>
            {
                (MovieId cause, float contribution) = Largest(pick.Movie);
                Assert.Equal(row.Cause, cause);
                Assert.Equal(contribution, pick.Score, 1e-4f);
                Assert.True(contribution > 0);
            });
            Assert.Equal(row.Picks.OrderByDescending(pick => pick.Score), row.Picks);
        }
    }

    [Fact]
    public void TopPicks_Reason_IsTheLargestOfAllContributions()
    {
        Row top = Rows.Single(row => row.Kind == RowKind.TopPicks);

        Assert.All(top.Picks, pick =>
        {
            (MovieId cause, float contribution) = Largest(pick.Movie);
            bool isPopular = Scores.Popularity(PositionOf(pick.Movie)) > contribution;
            Assert.Equal(isPopular ? (ReasonKind.Popular, null) : (ReasonKind.Movie, cause), (pick.Why.Kind, pick.Why.Cause));
            Assert.Equal(Scores.Scores[PositionOf(pick.Movie)], pick.Score);
        });
    }

    private static (MovieId Cause, float Contribution) Largest(MovieId movie)
    {
        float[] contributions = new float[Scores.Signals.Count];
        Scores.Contributions(PositionOf(movie), contributions);
        int largest = Array.IndexOf(contributions, contributions.Max());
        return (Scores.Signals.Signals[largest].Movie, contributions[largest]);
    }

    private static int PositionOf(MovieId movie) => Scores.Candidates.IndexOf(Recommender.Model.Items.IndexOf(movie));
}
