using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Ranking;
using MovieRecs.Domain.Ratings;
using MovieRecs.Domain.Recommendations;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Domain.Recommendations;

/// <summary>The models on real communities, where the files are present.</summary>
public sealed class MovieLensTests
{
    [Fact]
    public void HomeRows_LatestSmall_BecauseRowsDifferAndNameTheirCause()
    {
        string zip = MovieLensData.LatestSmall;
        IReadOnlyList<Rating> ratings = MovieLensFiles.SmallRatings(zip);
        Recommender recommender = new(SomeModel.Train(MovieLensFiles.SmallMovies(zip), new RatingDataset(ratings.ToArray())));
        List<Row> rows = [];
        foreach (IGrouping<RaterId, Rating> person in ratings.GroupBy(rating => rating.Rater).Where(group => group.Key.Value % 20 == 8))
        {
            UserProfile profile = new(person.OrderByDescending(rating => rating.At).Take(200).Select(rating => new Signal(rating.Movie, rating.Stars, null, rating.At)));
            Row[] because = [.. recommender.HomeRows(profile, HomeSettings.Default).Where(row => row.Kind == RowKind.BecauseYouWatched)];
            Assert.NotEmpty(because);
            Assert.All(because, row => Assert.All(row.Picks.Take(3), pick => AssertLargest(recommender.Explain(pick.Movie, profile)!, row.Cause!.Value)));
            rows.AddRange(because);
        }

        // Rows of one page share no film at all; this is about those of different persons' pages.
        List<double> overlaps = [];
        foreach (Row row in rows)
        {
            foreach (Row other in rows.Where(other => !ShareGenre(recommender.Model, row.Cause!.Value, other.Cause!.Value)))
                overlaps.Add((double)Movies(row).Intersect(Movies(other)).Count() / Math.Min(row.Picks.Count, other.Picks.Count));
        }

        Assert.InRange(overlaps.Average(), 0, 0.05);
        Assert.InRange(overlaps.Count(overlap => overlap >= 0.3), 0, overlaps.Count / 200);
    }

    [Fact]
    public void Top_FirstFoldOf100K_RanksAsWellAsMeasured()
    {
        string zip = MovieLensData.Ml100K;
        IReadOnlyList<Rating> training = MovieLensFiles.Ratings100K(zip, "u1.base");
        TrainedModel model = SomeModel.Train(MovieLensFiles.Movies100K(zip), new RatingDataset(training.ToArray()));
        ILookup<RaterId, Rating> byRater = training.ToLookup(rating => rating.Rater);
        double sum = 0;
        int users = 0;
        foreach (IGrouping<RaterId, Rating> test in MovieLensFiles.Ratings100K(zip, "u1.test").Where(rating => rating.Stars.Value >= RatingScale.Liked).GroupBy(rating => rating.Rater))
        {
            UserProfile profile = new(byRater[test.Key].Select(rating => new Signal(rating.Movie, rating.Stars, null, rating.At)));
            int[] candidates = CandidateSelector.Select(model.Items, profile);
            int[] top = TopNRanker.Top(model.Scorer.Score(new KnownSignals(profile, model.Items), candidates).Scores, 10);
            sum += NormalisedGain([.. top.Select(position => model.Items[candidates[position]])], [.. test.Select(rating => rating.Movie)]);
            users++;
        }

        // The mean over five folds is .422; this fold's users have rated more and are easier.
        Assert.InRange(sum / users, 0.46, 0.50);
    }

    private static void AssertLargest(ScoreBreakdown breakdown, MovieId cause)
    {
        SignalShare largest = breakdown.Signals.MaxBy(share => share.Total)!;
        Assert.Equal(cause, largest.Movie.Id);
        Assert.True(largest.Total >= breakdown.Popularity);
    }

    private static IEnumerable<MovieId> Movies(Row row) => row.Picks.Select(pick => pick.Movie);

    private static bool ShareGenre(TrainedModel model, MovieId first, MovieId second) =>
        model.Movies[model.Items.IndexOf(first)].Genres.Select(genre => genre.Name)
            .Intersect(model.Movies[model.Items.IndexOf(second)].Genres.Select(genre => genre.Name)).Any();

    private static double NormalisedGain(MovieId[] picks, HashSet<MovieId> relevant)
    {
        double gain = picks.Select((movie, at) => relevant.Contains(movie) ? 1 / Math.Log2(at + 2) : 0).Sum();
        return gain / Enumerable.Range(0, Math.Min(10, relevant.Count)).Sum(at => 1 / Math.Log2(at + 2));
    }
}
