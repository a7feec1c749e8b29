using CsCheck;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Recommendations;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Domain.Recommendations;

/// <summary>What holds of every home page, over random communities and persons.</summary>
public sealed class RandomProfilesTests
{
    private static readonly string[] Genres = ["Action", "Comedy", "Drama", "War"];

    private static readonly Gen<(int Rater, int Movie, int HalfSteps)[]> Communities =
        Gen.Select(Gen.Int[1, 12], Gen.Int[1, 40], Gen.Int[1, 10]).Array[0, 150];

    private static readonly Gen<(int Movie, int HalfSteps)[]> Persons = Gen.Select(Gen.Int[1, 45], Gen.Int[0, 10]).Array[0, 20];

    private static readonly Gen<Preferences> Steering = Gen.Select(Gen.Float[-1, 1], Gen.Float[0, 1], Gen.Int[0, 5], Gen.Int[0, 5], Gen.Int[190, 204]).Select((dial, variety, liked, excluded, decade) => new Preferences
    {
        Popularity = dial,
        Diversity = variety,
        LikedGenres = Genres.Skip(liked).Take(1).ToHashSet(),
        ExcludedGenres = Genres.Skip(excluded).Take(1).ToHashSet(),
        ExcludedDecades = new HashSet<int> { decade * 10 },
    });

    [Fact]
    public void HomeRows_AnyCommunityAndPerson_KeepTheRules() =>
        Gen.Select(Communities, Persons, Gen.Int[1, 45].Array[0, 6], Gen.Int[1, 45].Array[0, 6], Steering).Sample((community, person, watchlist, refused, preferences) =>
        {
            UserProfile profile = new UserProfile(
                person.DistinctBy(one => one.Movie).Select((one, at) => new Signal(
                    new(one.Movie), one.HalfSteps == 0 ? null : SomeModel.Signal(1, one.HalfSteps / 2.0).Stars, MovieRecs.Domain.Ratings.WatchOutcome.Finished, at)),
                watchlist.Select(movie => new MovieId(movie)),
                refused.Select(movie => new MovieId(movie))).With(preferences);
            Recommender recommender = new(SomeModel.Train(
                [.. Enumerable.Range(1, 42).Select(id => Some.Movie(id, $"The Long and Winding Title of Film Number {id}", 1900 + (3 * id), Genres[id % 4], Genres[id % 3]))],
                new RatingDataset([.. community.DistinctBy(one => (one.Rater, one.Movie)).Select(one => Some.Rating(one.Rater, one.Movie, one.HalfSteps / 2.0))])));

            IReadOnlyList<Row> rows = recommender.HomeRows(profile, HomeSettings.Default);

            Pick[] picks = [.. rows.SelectMany(row => row.Picks)];
            Assert.Equal(picks.Length, picks.Select(pick => pick.Movie).Distinct().Count());
            Assert.Equal(rows.Count, rows.Select(row => row.Key).Distinct().Count());
            Assert.All(rows, row => Assert.InRange(row.Picks.Count, row.Kind == RowKind.Watchlist ? 1 : 6, 18));
            Assert.All(picks, pick =>
            {
                Assert.False(profile.HasSeen(pick.Movie));
                Assert.DoesNotContain(pick.Movie, profile.NotInterested);
                Assert.True(float.IsFinite(pick.Score));
                Movie movie = recommender.Model.Movies[recommender.Model.Items.IndexOf(pick.Movie)];
                Assert.DoesNotContain(movie.Genres, genre => preferences.ExcludedGenres.Contains(genre.Name));
                Assert.DoesNotContain(movie.Year!.Value / 10 * 10, preferences.ExcludedDecades);
                Assert.InRange(pick.Why.Text.Split(' ').Length, 1, 12);
                Assert.True(pick.Why.Cause is not { } cause || profile.Signals.Any(signal => signal.Movie == cause));
            });
            Assert.All(rows.Where(row => row.Kind == RowKind.BecauseYouWatched), row => Assert.All(row.Picks, pick => Assert.Equal(row.Cause, pick.Why.Cause)));
        }, iter: 200);
}
