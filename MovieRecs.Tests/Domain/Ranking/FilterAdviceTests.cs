using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Ranking;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Domain.Ranking;

public sealed class FilterAdviceTests
{
    private static readonly TrainedModel Model = SomeModel.Train(
    [
        Film(1, "Brief Horror", 1965, 80, "Horror", "Ann Able"),
        Film(2, "Long Horror", 1968, 150, "Horror", "Ben Bold"),
        Film(3, "Long Comedy", 1994, 160, "Comedy", "Ann Able"),
        Film(4, "Untimed Comedy", 1995, null, "Comedy", "Cy Coy"),
        Film(5, "Brief Drama", null, 90, "Drama", "Cy Coy"),
    ]);

    [Fact]
    public void Select_EachFilter_KeepsOutWhatItSays()
    {
        Assert.Equal([1, 5], Offered(new Preferences { MostMinutes = 90 }));
        Assert.Equal([3, 4, 5], Offered(new Preferences { ExcludedGenres = new HashSet<string> { "Horror", "Opera" } }));
        Assert.Equal([3, 4, 5], Offered(new Preferences { ExcludedDecades = new HashSet<int> { 1960 } }));
        Assert.Equal([2, 4, 5], Offered(new Preferences { ExcludedPeople = new HashSet<string> { "Ann Able", "Nobody" } }));
        Assert.Equal([1, 2, 3, 4, 5], Offered(Preferences.None));
    }

    [Fact]
    public void For_ContradictoryFilters_NamesTheOneThatGivesBackMost()
    {
        Preferences contradictory = new() { MostMinutes = 60, ExcludedGenres = new HashSet<string> { "Drama" } };

        Assert.Empty(Offered(contradictory));
        Assert.Equal(
            [new FilterAdvice(new Filter(FilterKind.Minutes, "60"), 4), new FilterAdvice(new Filter(FilterKind.Genre, "Drama"), 0)],
            FilterAdvice.For(Model, UserProfile.Empty.With(contradictory)));
    }

    [Fact]
    public void For_SeenFilms_DoNotComeBack()
    {
        UserProfile profile = SomeModel.Profile((1, 4), (2, 4)).With(new Preferences { ExcludedGenres = new HashSet<string> { "Horror" }, ExcludedDecades = new HashSet<int> { 1990 } });

        Assert.Equal([("1990", 2), ("Horror", 0)], FilterAdvice.For(Model, profile).Select(advice => (advice.Filter.Value, advice.Movies)));
    }

    [Fact]
    public void Without_EachFilterInTurn_LeavesNone()
    {
        Preferences all = new()
        {
            MostMinutes = 90,
            ExcludedGenres = new HashSet<string> { "Horror" },
            ExcludedDecades = new HashSet<int> { 1960 },
            ExcludedPeople = new HashSet<string> { "Ann Able" },
        };

        Preferences none = all.Filters().Aggregate(all, (preferences, filter) => preferences.Without(filter));

        Assert.True(all.HasFilters);
        Assert.False(none.HasFilters);
        Assert.Equal(4, all.Filters().Count());
    }

    private static int[] Offered(Preferences preferences) =>
        [.. CandidateSelector.Select(Model, UserProfile.Empty.With(preferences)).Select(item => Model.Items[item].Value)];

    private static Movie Film(int id, string title, int? year, int? minutes, string genre, string director)
    {
        Movie movie = Some.Movie(id, title, year, genre);
        movie.RuntimeMinutes = minutes;
        movie.Credits.Add(new Credit { Person = new Person { Name = director }, Role = CreditRole.Director, Position = 0 });
        return movie;
    }
}
