using Microsoft.Extensions.DependencyInjection;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Ratings;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Ratings;
using MovieRecs.Web.Recommending;

namespace MovieRecs.Tests.Integration.Recommending;

public sealed class HomeViewBuilderTests(ReadySite ready) : IClassFixture<ReadySite>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Preferences_Saved_AreThereAtTheNextVisitAndKeepFilmsAway()
    {
        RaterId ann = await AddAsync();
        Preferences asked = new() { Popularity = -0.6f, MostMinutes = 110, ExcludedGenres = new HashSet<string> { "Horror" }, ExcludedDecades = new HashSet<int> { 1990 } };

        await SaveAsync(ann, asked);
        HomeView view = await BuildAsync(ann);

        Assert.Equal(asked.Filters(), view.Preferences.ToPreferences().Filters());
        Assert.Equal(-0.6f, view.Preferences.Popularity);
        Assert.Empty(view.Advice);
        Assert.All(Movies(view), movie =>
        {
            Assert.InRange(movie.RuntimeMinutes!.Value, 1, 110);
            Assert.DoesNotContain(movie.Genres, genre => genre.Name == "Horror");
            Assert.NotEqual(1990, movie.Year / 10 * 10);
        });
    }

    [Fact]
    public async Task Filters_ThatLeaveNothing_ComeWithAdviceThatHelps()
    {
        RaterId ann = await AddAsync();
        await SaveAsync(ann, new Preferences { MostMinutes = 20, ExcludedGenres = new HashSet<string> { "Western" } });

        HomeView view = await BuildAsync(ann);

        Assert.Empty(view.Rows);
        Assert.Equal(new Filter(FilterKind.Minutes, "20"), view.Advice[0].Filter);
        Assert.True(view.Advice[0].Movies > 500);
        await SaveAsync(ann, view.Preferences.ToPreferences().Without(view.Advice[0].Filter));
        Assert.NotEmpty((await BuildAsync(ann)).Rows);
    }

    [Fact]
    public async Task Film_Hidden_LeavesItsRowOnlyUntilNewPicksAreAskedFor()
    {
        RaterId ann = await AddAsync();
        HomeView before = await BuildAsync(ann);
        int hidden = before.Rows[1].Cards[2].Id;
        await Service<ListWriter>().HideAsync(ann, new(hidden), Cancellation);

        HomeView kept = await WithAsync(builder => builder.WithoutAsync(Viewer.Of(ann), before, hidden, Cancellation));

        Assert.DoesNotContain(hidden, kept.Films);
        Assert.Equal(before.Films.Count(), kept.Films.Count());
        Assert.Single(kept.Films.Except(before.Films));
        for (int row = 0; row < before.Rows.Count; row++)
            Assert.Equal(before.Rows[row].Cards.Where(card => card.Id != hidden), kept.Rows[row].Cards.Take(before.Rows[row].Cards.Count(card => card.Id != hidden)));
        HomeView newest = await BuildAsync(ann);
        Assert.Equal(kept.HasNewPicks, !newest.Films.SequenceEqual(kept.Films));
    }

    private T Service<T>()
        where T : notnull => ready.Site.Services.GetRequiredService<T>();

    private async Task<RaterId> AddAsync()
    {
        RaterId rater = await ready.AddRaterAsync();
        foreach (string title in new[] { "Alien", "Blade Runner", "The Thing", "Casablanca", "Parasite" })
            await Service<RatingWriter>().SetAsync(rater, ready.Movie(title), Stars.FromHalfSteps(10), cancellationToken: Cancellation);
        return rater;
    }

    private Task SaveAsync(RaterId rater, Preferences preferences) => Service<PreferenceWriter>().SaveAsync(rater, preferences, Cancellation);

    private Task<HomeView> BuildAsync(RaterId rater) => WithAsync(builder => builder.BuildAsync(Viewer.Of(rater), enoughRatings: 5, Cancellation));

    private Task<HomeView> WithAsync(Func<HomeViewBuilder, Task<HomeView>> work) =>
        ready.Site.WithServicesAsync(services => work(services.GetRequiredService<HomeViewBuilder>()));

    private IEnumerable<MovieRecs.Domain.Catalogue.Movie> Movies(HomeView view)
    {
        Assert.NotEmpty(view.Rows);
        return view.Films.Select(id => ready.Catalogue.Find(new(id))!);
    }
}
