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

    private static readonly HybridScores Scores = Score(Recommender.Model, Profile);

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
                (MovieId cause, float contribution) = Largest(Scores, PositionOf(pick.Movie));
                Assert.Equal(row.Cause, cause);
                Assert.Equal(contribution, pick.Score, 1e-4f);
                Assert.True(contribution > 0);
                Assert.True(contribution >= Scores.Popularity(PositionOf(pick.Movie)));
            });
            Assert.Equal(row.Picks.OrderByDescending(pick => pick.Score), row.Picks);
        }
    }

    [Fact]
    public void BecauseRows_FilmLikedLessThanUsual_IsNoCause()
    {
        string[] genres = ["Western", "Musical", "War"];
        TrainedModel model = SomeModel.Train([.. Enumerable.Range(0, 60).Select(id => Some.Movie(id + 1, $"Film {id + 1}", null, genres[id / 20]))]);
        // Ten westerns of five stars put the person's middle at 4.3, so that the musical of four speaks against musicals.
        UserProfile profile = SomeModel.Profile([.. Enumerable.Range(1, 10).Select(movie => (movie, 5.0)), (21, 4)]);

        Row[] because = [.. new Recommender(model).HomeRows(profile, SomeModel.ShortRows with { PicksPerRow = 2 }).Where(row => row.Kind == RowKind.BecauseYouWatched)];

        Assert.NotEmpty(because);
        Assert.All(because, row => Assert.InRange(row.Cause!.Value.Value, 1, 10));
        Assert.All(because.SelectMany(row => row.Picks), pick => Assert.InRange(pick.Movie.Value, 11, 20));
    }

    [Fact]
    public void TopPicksAndGenreRows_Reason_IsTheLargerSourceOfTheScore()
    {
        Row[] rows = [.. Rows.Where(row => row.Kind is RowKind.TopPicks or RowKind.Genre)];

        Assert.Contains(rows, row => row.Kind == RowKind.Genre);
        Assert.All(rows.SelectMany(row => row.Picks), pick => Assert.Equal(Reason(Scores, PositionOf(pick.Movie)), (pick.Why.Kind, pick.Why.Cause)));
        Assert.All(rows.Single(row => row.Kind == RowKind.TopPicks).Picks, pick => Assert.Equal(Scores.Scores[PositionOf(pick.Movie)], pick.Score));
    }

    [Fact]
    public void TopPicks_NothingSpeaksForAFilm_ReasonIsNotPopularity()
    {
        UserProfile profile = SomeModel.Profile((2, 1), (25, 4.5), (9, 0.5));
        HybridScores scores = Score(Recommender.Model, profile);

        Row top = Recommender.HomeRows(profile, SomeModel.ShortRows with { PicksPerRow = 40 }).Single(row => row.Kind == RowKind.TopPicks);

        Assert.All(top.Picks, pick => Assert.Equal(Reason(scores, scores.Candidates.IndexOf(Recommender.Model.Items.IndexOf(pick.Movie))), (pick.Why.Kind, pick.Why.Cause)));
        Pick[] unfounded = [.. top.Picks.Where(pick => pick.Why.Kind == ReasonKind.Catalogue)];
        Assert.NotEmpty(unfounded);
        Assert.All(unfounded, pick => Assert.Equal("Rated by 24 people here", pick.Why.Text));
    }

    [Fact]
    public void EveryRow_ReasonOnTheCard_IsTheOneBehindIt()
    {
        foreach (UserProfile profile in (UserProfile[])[Profile, SomeModel.Profile((2, 5)), SomeModel.Profile((2, 4), (30, 4.5))])
        {
            Row[] rows = [.. Recommender.HomeRows(profile, SomeModel.ShortRows with { PicksPerRow = 6 }).Where(row => row.Kind is RowKind.TopPicks or RowKind.BecauseYouWatched or RowKind.Genre or RowKind.Different)];
            Assert.NotEmpty(rows);
            Assert.All(rows.SelectMany(row => row.Picks), pick =>
            {
                ScoreBreakdown behind = Recommender.Explain(pick.Movie, profile)!;
                Assert.Equal(behind.Why, pick.Why);
                SignalShare largest = behind.Signals.MaxBy(share => share.Total)!;
                float others = Math.Max(behind.Popularity, behind.NamedGenres);
                bool isAlone = largest.Total > 0 && largest.Total >= others;
                bool isTogether = largest.Total > 0 && behind.Signals.Sum(share => share.Total) >= others;
                Assert.Equal(isTogether, pick.Why.Kind == ReasonKind.Movie);
                Assert.Equal(isTogether && !isAlone, pick.Why.Text.StartsWith("All your films together, most of all ", StringComparison.Ordinal));
            });
        }
    }

    private static (ReasonKind Kind, MovieId? Cause) Reason(HybridScores scores, int position)
    {
        (MovieId cause, float contribution) = Largest(scores, position);
        float[] contributions = new float[scores.Signals.Count];
        scores.Contributions(position, contributions);
        float popularity = scores.Popularity(position);
        if (contribution > 0 && contributions.Sum() >= popularity)
            return (ReasonKind.Movie, cause);
        return (popularity > 0 ? ReasonKind.Popular : ReasonKind.Catalogue, null);
    }

    private static (MovieId Cause, float Contribution) Largest(HybridScores scores, int position)
    {
        float[] contributions = new float[scores.Signals.Count];
        scores.Contributions(position, contributions);
        int largest = Array.IndexOf(contributions, contributions.Max());
        return (scores.Signals.Signals[largest].Movie, contributions[largest]);
    }

    private static HybridScores Score(TrainedModel model, UserProfile profile) =>
        model.Scorer.Score(new KnownSignals(profile, model.Items), CandidateSelector.Select(model.Items, profile));

    private static int PositionOf(MovieId movie) => Scores.Candidates.IndexOf(Recommender.Model.Items.IndexOf(movie));
}
