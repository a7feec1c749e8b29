using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Ratings;
using MovieRecs.Domain.Recommendations;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Domain.Recommendations;

/// <summary>What a person can ask of their home page, and how its rows answer.</summary>
public sealed class SteeringTests
{
    private static readonly Recommender TwoTastes = new(SomeModel.TwoTastes());

    /// <summary>Sixty films of which each third is loved by fewer people than the last, and 60 raters without a taste.</summary>
    private static readonly Recommender Popularities = new(SomeModel.Train(
        [.. Enumerable.Range(1, 60).Select(id => Some.Movie(id, $"Film {id}", 1990, "Drama"))],
        Some.Dataset([.. from movie in Enumerable.Range(1, 60) from rater in Enumerable.Range(1, 60) where rater <= 60 - movie && ((rater * 7) + movie) % 3 != 0 select (rater, movie, 4.0)])));

    [Fact]
    public void PopularityDial_TurnedToGems_OffersFilmsThatFewerLike()
    {
        double[] liked = [.. new[] { -1f, 0, 1 }.Select(dial => TopPicks(Popularities, SomeModel.Profile((30, 5), (31, 4)).With(new Preferences { Popularity = dial }))
            .Average(pick => Popularities.Model.Popularity.Liked(Popularities.Model.Items.IndexOf(pick.Movie))))];

        Assert.True(liked[0] < liked[1], $"gems are liked by {liked[0]} people, the usual picks by {liked[1]}");
        Assert.True(liked[1] <= liked[2], $"blockbusters are liked by {liked[2]} people, the usual picks by {liked[1]}");
    }

    [Fact]
    public void PopularityDial_OfANewcomer_MovesTheirRowsToo()
    {
        int[] usual = FirstFilms(0);
        int[] gems = FirstFilms(-1);

        Assert.NotEqual(usual, gems);
        Assert.True(Liked(gems) < Liked(usual), "gems are liked by as many people as the usual films");

        int[] FirstFilms(float dial) => [.. Popularities.HomeRows(UserProfile.Empty.With(new Preferences { Popularity = dial }), SomeModel.ShortRows with { PicksPerRow = 8 })[0].Picks.Select(pick => pick.Movie.Value)];
        double Liked(int[] films) => films.Average(film => Popularities.Model.Popularity.Liked(Popularities.Model.Items.IndexOf(new MovieId(film))));
    }

    [Fact]
    public void Explain_LittleKnownFilmUnderTheGemsDial_SaysSo()
    {
        UserProfile profile = SomeModel.Profile((30, 1)).With(new Preferences { Popularity = -1 });

        Assert.Equal(new Explanation(ReasonKind.LittleKnown, null, "Little known, as you asked"), Popularities.Explain(new MovieId(60), profile)!.Why);
    }

    [Fact]
    public void Explain_FilmTooLongForTonight_IsAsOnAnotherDay()
    {
        UserProfile profile = SomeModel.Profile((5, 5));

        ScoreBreakdown? tonight = TwoTastes.Explain(new MovieId(7), profile.With(new Preferences { MostMinutes = 90 }));

        Assert.Equal(TwoTastes.Explain(new MovieId(7), profile)!.Score, tonight!.Score);
    }

    [Fact]
    public void Explain_AmongTheHomePagesCandidates_LeavesOutWhatThePageDoes()
    {
        UserProfile profile = SomeModel.Profile((5, 5));
        HomeSettings settings = SomeModel.ShortRows with { Allows = movie => movie.Id.Value > 20 };

        ScoreBreakdown breakdown = TwoTastes.Explain(new MovieId(7), profile, settings)!;

        Assert.Equal((21, 1), (breakdown.Candidates, breakdown.Rank));
    }

    [Fact]
    public void DiversityDial_TurnedUp_OffersFilmsLessAlike()
    {
        Movie[] movies = [.. Enumerable.Range(1, 80).Select(id => Some.Movie(id, $"Film {id}", 1950 + (id / 20 * 10), id % 2 == 0 ? "Crime" : "Drama", id % 3 == 0 ? "War" : "Comedy"))];
        Recommender recommender = new(SomeModel.Train(movies));
        UserProfile profile = SomeModel.Profile((2, 5), (4, 5), (8, 4));

        double best = Alikeness(recommender, TopPicks(recommender, profile.With(new Preferences { Diversity = 0 })));
        double varied = Alikeness(recommender, TopPicks(recommender, profile.With(new Preferences { Diversity = 1 })));

        Assert.True(varied < best, $"{varied} is no less than {best}");
    }

    [Fact]
    public void NamedGenre_OfANewcomer_MakesThePagePersonal()
    {
        IReadOnlyList<Row> rows = TwoTastes.HomeRows(UserProfile.Empty.With(new Preferences { LikedGenres = new HashSet<string> { "Romance" } }), HomeSettings.Default with { PicksPerRow = 8 });

        Row top = rows[0];
        Assert.Equal(RowKind.TopPicks, top.Kind);
        Assert.All(top.Picks, pick => Assert.InRange(pick.Movie.Value, 21, 40));
        Assert.All(top.Picks, pick => Assert.Equal(new Explanation(ReasonKind.Genre, null, "Because you like romances"), pick.Why));
        Assert.Contains(rows, row => row.Heading == "Romances for you");
    }

    [Fact]
    public void Filters_OnEveryRow_Hold()
    {
        UserProfile profile = new UserProfile([SomeModel.Signal(5, 5), SomeModel.Signal(30, 4)], [new(7), new(33)]).With(new Preferences { ExcludedGenres = new HashSet<string> { "Sci-Fi" }, ExcludedDecades = new HashSet<int> { 2010, 2020 } });

        Pick[] picks = [.. TwoTastes.HomeRows(profile, SomeModel.ShortRows).SelectMany(row => row.Picks)];

        Assert.NotEmpty(picks);
        Assert.All(picks, pick => Assert.InRange(pick.Movie.Value, 21, 29));
        Assert.All(TwoTastes.MoreLikeThis(new MovieId(33), profile, 40), pick => Assert.InRange(pick.Movie.Value, 21, 40));
    }

    [Fact]
    public void Watchlist_FilmsBeyondItsRow_AreInNoOther()
    {
        UserProfile profile = new([SomeModel.Signal(5, 5)], [.. Enumerable.Range(6, 8).Select(id => new MovieId(id))]);

        IReadOnlyList<Row> rows = TwoTastes.HomeRows(profile, SomeModel.ShortRows with { PicksPerRow = 3 });

        Assert.Equal("Tonight, from your watchlist", rows[0].Heading);
        Assert.Equal(3, rows[0].Picks.Count);
        Assert.DoesNotContain(rows.Skip(1).SelectMany(row => row.Picks), pick => pick.Movie.Value is >= 6 and <= 13);
    }

    [Fact]
    public void ThumbUp_IsACauseInItsOwnWords()
    {
        UserProfile profile = new([SomeModel.AnySignal(30, 11)]);

        Row because = TwoTastes.HomeRows(profile, SomeModel.ShortRows).First(row => row.Kind == RowKind.BecauseYouWatched);

        Assert.Equal("Because you liked Film 30", because.Heading);
        Assert.All(because.Picks, pick => Assert.Equal("Because you liked Film 30", pick.Why.Text));
    }

    [Fact]
    public void SomethingDifferent_IsLessLikeWhatIsKnownThanTheTopPicks()
    {
        string[] genres = ["Crime", "War", "Musical", "Western"];
        Movie[] movies = [.. Enumerable.Range(1, 120).Select(id => Some.Movie(id, $"Film {id}", 1990, genres[id % 4]))];
        Rating[] ratings = [.. from rater in Enumerable.Range(1, 40) from movie in Enumerable.Range(1, 120) where ((rater * 11) + (movie * 5)) % 4 != 0 select Some.Rating(rater, movie, movie % 4 < 2 ? 4.5 : 3)];
        Recommender recommender = new(SomeModel.Train(movies, new(ratings)));

        IReadOnlyList<Row> rows = recommender.HomeRows(SomeModel.Profile((4, 5), (8, 5), (12, 5), (16, 4.5)), SomeModel.ShortRows with { PicksPerRow = 6, GenreRows = 0, BecauseRows = 0 });

        Row different = rows.Single(row => row.Kind == RowKind.Different);
        Row top = rows.Single(row => row.Kind == RowKind.TopPicks);
        Assert.True(different.Picks.Count(pick => pick.Movie.Value % 4 == 0) < top.Picks.Count(pick => pick.Movie.Value % 4 == 0), "it holds as many crime films as the top picks do");
    }

    [Fact]
    public void GenreRow_OfSomebodyWhoLikesItMixed_HasTheirProportions()
    {
        // Comedies that are crime films too and comedies that are romances too, in halves; the person likes three of the one to one of the other.
        Movie[] movies = [.. Enumerable.Range(1, 120).Select(id => Some.Movie(id, $"Film {id}", 1990, "Comedy", id % 2 == 0 ? "Crime" : "Romance"))];
        Recommender recommender = new(SomeModel.Train(movies, Some.Dataset([.. Enumerable.Range(20, 60).Select(id => (1, id, 4.0))])));
        UserProfile profile = SomeModel.Profile((2, 4), (4, 4), (6, 4), (1, 4));

        double strayed = Math.Abs(0.75 - CrimeShare(HomeSettings.Default with { Calibration = 0 }));
        double calibrated = Math.Abs(0.75 - CrimeShare(HomeSettings.Default));

        Assert.InRange(calibrated, 0, 0.1);
        Assert.True(calibrated < strayed, $"{calibrated} is no nearer than {strayed}");

        double CrimeShare(HomeSettings settings)
        {
            Row row = recommender.HomeRows(profile, settings with { PicksPerRow = 12, BecauseRows = 0, GenreRows = 1 }).Single(row => row.Key == "genre-comedy");
            return row.Picks.Count(pick => pick.Movie.Value % 2 == 0) / (double)row.Picks.Count;
        }
    }

    private static IReadOnlyList<Pick> TopPicks(Recommender recommender, UserProfile profile) =>
        recommender.HomeRows(profile, SomeModel.ShortRows with { PicksPerRow = 10 }).Single(row => row.Kind == RowKind.TopPicks).Picks;

    private static double Alikeness(Recommender recommender, IReadOnlyList<Pick> picks) =>
        (from first in picks from second in picks where first != second select recommender.Model.Content.Cosine(recommender.Model.Items.IndexOf(first.Movie), recommender.Model.Items.IndexOf(second.Movie))).Average();
}
