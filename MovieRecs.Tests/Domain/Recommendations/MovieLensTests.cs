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
        foreach (IGrouping<RaterId, Rating> person in ratings.GroupBy(rating => rating.Rater).Where(group => group.Key.Value % 20 == 8))
        {
            UserProfile profile = new(person.OrderByDescending(rating => rating.At).Take(200).Select(rating => new Signal(rating.Movie, rating.Stars, null, rating.At)));
            HomeSettings apart = HomeSettings.Default with { GenreRows = 0 };

            Row[] rows = [.. recommender.HomeRows(profile, apart).Where(row => row.Kind == RowKind.BecauseYouWatched)];

            Assert.NotEmpty(rows);
            Assert.All(rows, row => Assert.All(row.Picks, pick => Assert.Equal(row.Cause, pick.Why.Cause)));
            foreach (Row row in rows)
            {
                // Were each row made alone for its film, they would still differ: nothing but the film decides.
                HashSet<MovieId> alone = AloneFor(recommender, profile, row.Cause!.Value);
                foreach (Row other in rows.Where(other => other != row && !ShareGenre(recommender.Model, row.Cause.Value, other.Cause!.Value)))
                    Assert.True(AloneFor(recommender, profile, other.Cause!.Value).Count(alone.Contains) < 0.3 * alone.Count, $"{row.Heading} and {other.Heading}");
            }
        }
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

        // The mean over five folds is .415; this fold's users have rated more and are easier.
        Assert.InRange(sum / users, 0.46, 0.50);
    }

    /// <summary>The films similar to one, as its page would list them for this person.</summary>
    private static HashSet<MovieId> AloneFor(Recommender recommender, UserProfile profile, MovieId cause)
    {
        UserProfile only = new(profile.Signals.Where(signal => signal.Movie == cause), null, profile.Signals.Select(signal => signal.Movie));
        Row? row = recommender.HomeRows(only, HomeSettings.Default with { PicksPerRow = 18 }).FirstOrDefault(row => row.Kind == RowKind.BecauseYouWatched);
        return [.. row?.Picks.Select(pick => pick.Movie) ?? []];
    }

    private static bool ShareGenre(TrainedModel model, MovieId first, MovieId second) =>
        model.Movies[model.Items.IndexOf(first)].Genres.Select(genre => genre.Name)
            .Intersect(model.Movies[model.Items.IndexOf(second)].Genres.Select(genre => genre.Name)).Any();

    private static double NormalisedGain(MovieId[] picks, HashSet<MovieId> relevant)
    {
        double gain = picks.Select((movie, at) => relevant.Contains(movie) ? 1 / Math.Log2(at + 2) : 0).Sum();
        return gain / Enumerable.Range(0, Math.Min(10, relevant.Count)).Sum(at => 1 / Math.Log2(at + 2));
    }
}
