using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Ranking;
using MovieRecs.Domain.Recommendations;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Domain.Recommendations;

public sealed class AutopsyTests
{
    private static readonly Recommender _recommender = new(SomeModel.TwoTastes());

    private static readonly HomeSettings _settings = SomeModel.ShortRows with { PicksPerRow = 6 };

    private static readonly UserProfile _ann = new(
        [SomeModel.Signal(1, 5, 3), SomeModel.Signal(2, 4.5, 2), SomeModel.Signal(3, 4, 1), SomeModel.Signal(30, 1)], [new MovieId(4)], [new MovieId(5)]);

    public static TheoryData<UserProfile> People => [UserProfile.Empty, _ann, _ann.With(Preferences.None with { LikedGenres = new HashSet<string> { "Romance" }, ExcludedDecades = new HashSet<int> { 1990 }, Diversity = 1 })];

    [Theory]
    [MemberData(nameof(People), DisableDiscoveryEnumeration = true)]
    public void Dissect_Anybody_GivesTheRowsThatAreServed(UserProfile person)
    {
        IReadOnlyList<Row> served = _recommender.HomeRows(person, _settings);

        Autopsy autopsy = _recommender.Dissect(person, _settings, 20, TimeProvider.System);

        Assert.NotEmpty(served);
        Assert.Equal(
            served.Select(row => (row.Key, string.Join(' ', row.Picks))),
            autopsy.Rows.Select(row => (row.Row.Key, string.Join(' ', row.Row.Picks))));
    }

    [Fact]
    public void Dissect_Films_HaveTheArithmeticOfTheWhySheetAndTheirPlaces()
    {
        Autopsy autopsy = _recommender.Dissect(_ann, _settings, 10, TimeProvider.System);

        Assert.Equal(_recommender.Best(_ann, 10), autopsy.Films.Select(film => film.Score.Movie));
        Assert.Equal(Enumerable.Range(1, 10), autopsy.Films.Select(film => film.Score.Rank));
        Assert.All(autopsy.Films, film =>
        {
            ScoreBreakdown why = _recommender.Explain(film.Score.Movie.Id, _ann, _settings)!;
            Assert.Equal((why.Score, why.Why, why.Popularity, why.Taste), (film.Score.Score, film.Score.Why, film.Score.Popularity, film.Score.Taste));
        });
        Row top = autopsy.Rows.Single(row => row.Row.Kind == RowKind.TopPicks).Row;
        DissectedFilm first = autopsy.Films.First(film => film.Score.Movie.Id == top.Picks[0].Movie);
        Assert.Equal(new PagePlace("Top picks for you", 1), first.Place);
    }

    [Fact]
    public void Dissect_Candidates_CountsEachFilmWhereItIsTakenOffFirst()
    {
        UserProfile person = _ann.With(Preferences.None with { ExcludedGenres = new HashSet<string> { "Romance" }, ExcludedDecades = new HashSet<int> { 1980 } });

        CandidateCounts counts = _recommender.Dissect(person, _settings with { Allows = movie => movie.Id.Value != 12 }, 1, TimeProvider.System).Candidates;

        // Films 1 to 20 are science fiction of 1981 to 2000, 21 to 40 romance. Seen are 1, 2, 3, 30; refused is 5; of the
        // romances 19 are left; of the eighties 4, 6, 7, 8, 9; and 12 is elsewhere.
        Assert.Equal((40, 4, 1, 1, 10), (counts.Catalogue, counts.Seen, counts.Refused, counts.Elsewhere, counts.Left));
        Assert.Equal(10, counts.Rated);
        Assert.Equal([("Romance", 19), ("1980", 5)], counts.Filtered.Select(filter => (filter.Filter.Value, filter.Movies)));
    }

    [Fact]
    public void Dissect_TheWatchlistsFilm_IsPassedOverByTheTopPicks()
    {
        Autopsy autopsy = _recommender.Dissect(_ann, _settings with { PicksPerRow = 30 }, 40, TimeProvider.System);

        DissectedRow top = autopsy.Rows.Single(row => row.Row.Kind == RowKind.TopPicks);

        Assert.Equal("Film 4", Assert.Single(top.PassedOver).Title);
    }

    [Fact]
    public void Dissect_MuchVariety_SaysWhatWasMovedAndWhy()
    {
        // Films 4 to 6 are alike, and so are 7 to 9 and 10 to 12, all of which everybody loves.
        Movie[] films = [.. Enumerable.Range(1, 24).Select(id => Some.Movie(id, $"Film {id}", null, $"Genre {(id - 1) / 3}"))];
        Recommender recommender = new(SomeModel.Train(films, Some.Dataset([.. from rater in Enumerable.Range(1, 5) from film in films select (rater, film.Id.Value, film.Id.Value is > 3 and <= 12 ? 5.0 : 3.5)])));
        UserProfile person = SomeModel.Profile((1, 5), (2, 5), (3, 3.5)).With(Preferences.None with { Diversity = 1 });

        Autopsy autopsy = recommender.Dissect(person, _settings, 5, TimeProvider.System);
        Row top = autopsy.Rows.Single(row => row.Row.Kind == RowKind.TopPicks).Row;

        Assert.Equal(top.Picks.Select(pick => pick.Movie), autopsy.Diversity.Where(move => move.After is not null).OrderBy(move => move.After).Select(move => move.Movie.Id));
        DiversityMove moved = autopsy.Diversity[1];
        Assert.Equal(("Film 5", 2, "Film 4"), (moved.Movie.Title, moved.Before, moved.MostLike?.Title));
        Assert.True(moved is { After: > 2, Cost: > 0, Likeness: > 0.2f and <= 1 });
        Assert.Equal((1, 1, null), (autopsy.Diversity[0].Before, autopsy.Diversity[0].After, autopsy.Diversity[0].MostLike));
    }

    [Fact]
    public void Dissect_Times_AreOfTheStepsInOrder() =>
        Assert.Equal(["Candidates chosen", "Scored", "Ranked", "Diversified", "Rows filled"], _recommender.Dissect(_ann, _settings, 1, TimeProvider.System).Times.Select(step => step.Step));

    [Fact]
    public void Compare_TwoOrders_TellsChangesAndWhatIsShared()
    {
        Movie[] films = [Some.Movie(1, "One"), Some.Movie(2, "Two"), Some.Movie(3, "Three")];

        RankComparison comparison = RankComparison.Of([films[0], films[1]], [films[2], films[0]]);

        Assert.Equal([new RankChange(films[0], 1, 2), new RankChange(films[1], 2, null), new RankChange(films[2], null, 1)], comparison.Lines);
        Assert.Equal(1, comparison.Shared);
    }
}
