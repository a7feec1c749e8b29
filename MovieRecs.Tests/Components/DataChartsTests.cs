using Bunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Ratings;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Components.Charts;
using MovieRecs.Web.Components.Pages.Admin.Data;
using MovieRecs.Web.Data;
using MovieRecs.Web.Ratings.Counting;
using MovieRecs.Web.Training;

namespace MovieRecs.Tests.Components;

public sealed class DataChartsTests : ComponentTest, IAsyncLifetime
{
    private RealStore _store = null!;

    public async ValueTask InitializeAsync() => _store = await RealStore.CreateAsync();

    async ValueTask IAsyncDisposable.DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public void Charts_NobodyRatedAnything_SaysWhatWillStandThere()
    {
        IRenderedComponent<DataCharts> charts = Show(_store);

        charts.WaitForAssertion(() => Assert.Contains("Nobody has rated a film yet.", charts.Markup, StringComparison.Ordinal));
        Assert.Empty(charts.FindComponents<ChartCard>());
    }

    [Fact]
    public async Task Charts_AFewRatings_AreThereWithTheirTables()
    {
        await AddAsync(1);

        IRenderedComponent<DataCharts> charts = Show(_store);

        charts.WaitForAssertion(() => Assert.Equal(
            ["Ratings by stars", "Activity over time", "Ratings per person", "Ratings per film", "How evenly ratings fall"],
            charts.FindAll("h2.chart-card__title").Select(heading => heading.TextContent)));
        Assert.Contains("1 rating by 1 person of 1 film. Of all pairs of these people and films, 100 % have a rating: one in 1.", charts.Markup, StringComparison.Ordinal);
        Assert.Equal(["1", "0", "2", "0", "3", "0", "4", "1", "5", "0"], charts.FindComponents<ChartCard>()[0].FindAll("td").Select(cell => cell.TextContent));
    }

    [Fact]
    public async Task Charts_ManyRatings_AreCountedWhileThePageIsOpen()
    {
        await AddAsync(1_000_000);
        SlowStore slow = new(_store);

        IRenderedComponent<DataCharts> charts = Show(slow);
        charts.WaitForAssertion(() => Assert.Contains("Counting the ratings…", charts.Find("[role=status]").TextContent, StringComparison.Ordinal));
        slow.GoOn.SetResult();

        charts.WaitForAssertion(() => Assert.Equal(5, charts.FindComponents<ChartCard>().Count));
    }

    private IRenderedComponent<DataCharts> Show(IDbContextFactory<MovieRecsDbContext> store)
    {
        Services.AddSingleton(new RatingCountsHolder(new RatingCountQueries(store, new ManualClock()), new StoreWatch(_store), new ManualClock()));
        return Render<DataCharts>();
    }

    /// <param name="said">How many ratings the film's statistics tell of; there is one.</param>
    private async Task AddAsync(int said)
    {
        await _store.AddMoviesAsync("One");
        RaterId rater = await _store.AddRaterAsync();
        await using MovieRecsDbContext context = _store.CreateDbContext();
        context.Ratings.Add(new StoredRating { RaterId = rater, MovieId = new MovieId(1), Stars = Stars.FromHalfSteps(8), RatedAt = 900_000_000 });
        context.MovieStatistics.Add(new MovieStatistics { MovieId = new MovieId(1), RatingCount = said });
        await context.SaveChangesAsync(Xunit.TestContext.Current.CancellationToken);
    }

    /// <summary>Gives the first answer, how many ratings there are about, at once, and any further one when it may.</summary>
    private sealed class SlowStore(RealStore store) : IDbContextFactory<MovieRecsDbContext>
    {
        private int _asked;

        public TaskCompletionSource GoOn { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public MovieRecsDbContext CreateDbContext() => store.CreateDbContext();

        public async Task<MovieRecsDbContext> CreateDbContextAsync(CancellationToken cancellationToken = default)
        {
            if (Interlocked.Increment(ref _asked) > 1)
                await GoOn.Task.WaitAsync(cancellationToken);
            return CreateDbContext();
        }
    }
}
