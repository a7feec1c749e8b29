using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Import.Starter;
using MovieRecs.Domain.Ratings;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Data;
using MovieRecs.Web.Starter;

namespace MovieRecs.Tests.Integration.Starter;

public sealed class StarterLoaderTests
{
    [Fact]
    public async Task Load_NewStore_BringsEveryFilmAndTheSimulatedCommunity()
    {
        await using RealStore store = await RealStore.CreateAsync();

        await new StarterLoader(store).LoadAsync(TestContext.Current.CancellationToken);

        Contents contents = await ContentsAsync(store);
        Assert.Equal(StarterCatalogue.Embedded.Films.Count, contents.Movies);
        Assert.Equal(SimulatedCommunity.Generate(StarterCatalogue.Embedded.Films).Count, contents.Ratings);
        Assert.Equal(contents.Ratings, contents.RatingsInStatistics);
    }

    [Fact]
    public async Task Load_SecondTime_ChangesNothing()
    {
        await using RealStore store = await RealStore.CreateAsync();
        await new StarterLoader(store).LoadAsync(TestContext.Current.CancellationToken);
        Contents before = await ContentsAsync(store);

        await new StarterLoader(store).LoadAsync(TestContext.Current.CancellationToken);

        Assert.Equal(before, await ContentsAsync(store));
    }

    [Fact]
    public async Task Load_OlderEditionWithoutItsCommunity_AddsTheMissingFilmsOnly()
    {
        await using RealStore store = await RealStore.CreateAsync();
        await new StarterLoader(store).LoadAsync(TestContext.Current.CancellationToken);
        Contents whole = await ContentsAsync(store);
        await new DemoCommunity(store).RemoveAsync(TestContext.Current.CancellationToken);
        await store.ReadAsync(async context =>
        {
            await context.Movies.Where(movie => movie.Title == "Casablanca").ExecuteDeleteAsync();
            return await context.Facts.Where(fact => fact.Name == StoreFact.StarterVersion).ExecuteUpdateAsync(fact => fact.SetProperty(row => row.Value, "0"));
        });

        await new StarterLoader(store).LoadAsync(TestContext.Current.CancellationToken);

        Contents after = await ContentsAsync(store);
        Assert.Equal((whole.Movies, 0), (after.Movies, after.DemoRaters));
    }

    [Fact]
    public async Task Site_StartedTwiceOnOneFolder_LoadsItsStarterOnce()
    {
        await using SiteFactory site = new();
        (int Movies, int Ratings) before = await CountsAsync(site);

        // A second site on the first one's folder.
        await using var again = site.WithWebHostBuilder(_ => { });
        using HttpResponseMessage answer = await again.CreateClient().GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);

        answer.EnsureSuccessStatusCode();
        Assert.True(before is { Movies: > 300, Ratings: > 0 });
        Assert.Equal(before, await CountsAsync(site));
    }

    private static Task<(int Movies, int Ratings)> CountsAsync(SiteFactory site) =>
        site.WithStoreAsync(async store => (await store.Movies.CountAsync(), await store.Ratings.CountAsync()));

    private static Task<Contents> ContentsAsync(RealStore store) => store.ReadAsync(async context => new Contents(
        await context.Movies.CountAsync(),
        await context.People.CountAsync(),
        await context.Raters.CountAsync(rater => rater.Source == RaterSource.Demo),
        await context.Ratings.CountAsync(),
        await context.MovieStatistics.SumAsync(row => row.RatingCount),
        await CommunityVersion.ReadAsync(context)));

    private sealed record Contents(int Movies, int People, int DemoRaters, int Ratings, int RatingsInStatistics, string Version);
}
