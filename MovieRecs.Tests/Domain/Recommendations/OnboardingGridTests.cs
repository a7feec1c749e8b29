using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Ratings;
using MovieRecs.Domain.Recommendations;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Domain.Recommendations;

public sealed class OnboardingGridTests
{
    private static readonly TrainedModel _twoTastes = SomeModel.TwoTastes();
    private static readonly TrainedModel _splitTaste = SplitTaste();

    [Fact]
    public void Next_OfTheSame_IsTheSame()
    {
        UserProfile profile = Picks(3, 30);

        Assert.Equal(Next(_twoTastes, profile), Next(_twoTastes, profile));
    }

    [Fact]
    public void Next_GridAfterGrid_AsksAboutEachFilmOnceAndEndsEmpty()
    {
        List<MovieId> shown = [];
        UserProfile profile = Picks(1, 21).With(Preferences.None);
        for (IReadOnlyList<MovieId> grid = Next(_twoTastes, profile); grid.Count > 0; grid = Next(_twoTastes, profile, [.. shown]))
            shown.AddRange(grid);

        Assert.Equal(Enumerable.Range(1, 40).Except([1, 21]), shown.Select(movie => movie.Value).Order());
        Assert.Equal(38, shown.Count);
    }

    [Fact]
    public void Next_WithFiltersAndRefusals_KeepsToThem()
    {
        UserProfile profile = new UserProfile([], [], [new MovieId(1), new MovieId(2)])
            .With(new Preferences { ExcludedGenres = new HashSet<string> { "Romance" }, ExcludedDecades = new HashSet<int> { 1990 } });

        IReadOnlyList<MovieId> grid = Next(_twoTastes, profile);

        Assert.Equal([3, 4, 5, 6, 7, 8, 9, 20], grid.Select(movie => movie.Value).Order());
    }

    [Fact]
    public void Next_ForANewcomer_AsksAboutBothTastes()
    {
        IReadOnlyList<MovieId> grid = Next(_twoTastes, UserProfile.Empty, [], count: 2);

        Assert.Equal([true, false], grid.Select(movie => movie.Value <= 20).OrderDescending());
    }

    [Fact]
    public void Next_AfterAPickOfOneTaste_AsksMoreAboutWhatPartsIt()
    {
        int[] before = [.. Next(_splitTaste, UserProfile.Empty).Select(movie => movie.Value)];
        int[] after = [.. Next(_splitTaste, Picks(1)).Select(movie => movie.Value)];

        Assert.True(after.Count(IsOfTheSplitTaste) > before.Count(IsOfTheSplitTaste), $"{string.Join(' ', before)} before, {string.Join(' ', after)} after");
        Assert.Contains(after, movie => movie <= 15);
        Assert.Contains(after, movie => movie is > 15 and <= 30);
    }

    [Fact]
    public void Next_OfALopsidedCatalogue_HasAFewOfEachGenreAndDecade()
    {
        // Forty well-known westerns of one decade before all others.
        Movie[] movies = [.. Enumerable.Range(1, 80).Select(id => id <= 40 ? Some.Movie(id, $"Western {id}", 1965, "Western") : Some.Movie(id, $"Film {id}", 1900 + (id % 8 * 10), Genre(id)))];
        Rating[] ratings = [.. from rater in Enumerable.Range(1, 20) from movie in Enumerable.Range(1, 80) where movie <= 40 || (rater + movie) % 3 == 0 select Some.Rating(rater, movie, 4)];

        Movie[] grid = [.. Next(SomeModel.Train(movies, new RatingDataset(ratings)), UserProfile.Empty).Select(movie => movies[movie.Value - 1])];

        Assert.Equal(12, grid.Length);
        Assert.All(grid.GroupBy(movie => movie.Genres[0].Name), group => Assert.InRange(group.Count(), 1, 3));
        Assert.All(grid.GroupBy(movie => movie.Year), group => Assert.InRange(group.Count(), 1, 4));
    }

    [Fact]
    public void Next_OfAnUntrainedModel_IsASpreadOfTheCatalogue()
    {
        Movie[] movies = [.. Enumerable.Range(1, 60).Select(id => Some.Movie(id, $"Film {id}", 1900 + (id / 6 * 10), id <= 30 ? "Drama" : Genre(id)))];

        IReadOnlyList<MovieId> grid = Next(SomeModel.Train(movies), UserProfile.Empty);

        Assert.Equal(12, grid.Distinct().Count());
        Assert.InRange(grid.Count(movie => movie.Value <= 30), 1, 3);
    }

    [Fact]
    public void Next_OfFewFilmsAllAlike_HasThemAll()
    {
        TrainedModel model = SomeModel.Train([.. Enumerable.Range(1, 5).Select(id => Some.Movie(id, $"Film {id}", 1999, "Drama"))]);

        Assert.Equal(5, Next(model, UserProfile.Empty).Count);
        Assert.Empty(Next(model, Picks(1, 2, 3, 4, 5)));
        Assert.Empty(Next(SomeModel.Train([]), UserProfile.Empty));
    }

    [Fact]
    public void Next_WithAGenreNamed_AsksAboutItFirst()
    {
        UserProfile profile = UserProfile.Empty.With(new Preferences { LikedGenres = new HashSet<string> { "Romance" } });

        Assert.True(Assert.Single(Next(_twoTastes, profile, [], count: 1)).Value > 20);
    }

    /// <summary>
    /// 1–15 and 16–30 are two parts of one taste, whose people love one part and half like the other; 31–60 are another
    /// taste, and everybody likes 61.
    /// </summary>
    private static TrainedModel SplitTaste() => SomeModel.Train([.. Enumerable.Range(1, 61).Select(id => Some.Movie(id, $"Film {id}"))], new RatingDataset([
        .. from rater in Enumerable.Range(1, 60)
           from movie in Enumerable.Range(1, 61)
           where ((rater * 7) + (movie * 3)) % 4 != 0 || movie == 61
           let taste = rater <= 20 ? 0 : rater <= 40 ? 1 : 2
           let part = movie <= 15 ? 0 : movie <= 30 ? 1 : movie <= 60 ? 2 : taste
           where taste == part || (taste < 2 && part < 2 && (rater + movie) % 2 == 0)
           select Some.Rating(rater, movie, taste == part ? 5 : 2.5)]));

    private static bool IsOfTheSplitTaste(int movie) => movie <= 30;

    private static string Genre(int id) => (id % 5) switch { 0 => "Action", 1 => "Comedy", 2 => "Crime", 3 => "Horror", _ => "Romance" };

    private static UserProfile Picks(params int[] movies) => new(movies.Select((movie, at) => new Signal(new MovieId(movie), null, null, at) { Thumb = Thumb.Up }));

    private static IReadOnlyList<MovieId> Next(TrainedModel model, UserProfile profile, IReadOnlyCollection<MovieId>? shown = null, int count = 12) =>
        OnboardingGrid.Next(model, profile, shown ?? [], OnboardingSettings.Default with { Count = count });
}
