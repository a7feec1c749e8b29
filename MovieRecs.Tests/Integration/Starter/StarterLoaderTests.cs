using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Import.Starter;
using MovieRecs.Domain.Ratings;
using MovieRecs.Tests.Integration.Import;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Data;
using MovieRecs.Web.Posters;
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
    public async Task Load_FilmImportedBefore_IsCompletedAndRatedNotAddedAgain()
    {
        await using ImportHost host = await ImportHost.CreateAsync();
        await host.ImportAsync(SomeDataset.Csv(
            movies: "movieId,title,genres\n1,\"Matrix, The (1999)\",Action\n",
            ratings: SomeDataset.RatingsHeader + "1,1,5.0,100\n",
            tags: "userId,movieId,tag,timestamp\n1,1,bullet time,1\n"));

        await new StarterLoader(host.Get<IDbContextFactory<MovieRecsDbContext>>()).LoadAsync(TestContext.Current.CancellationToken);

        await using MovieRecsDbContext store = host.OpenStore();
        Assert.Equal(StarterCatalogue.Embedded.Films.Count, await store.Movies.CountAsync(TestContext.Current.CancellationToken));
        Movie matrix = await store.Movies.WithPosterFacts().SingleAsync(movie => movie.Title == "The Matrix", TestContext.Current.CancellationToken);
        StarterFilm film = StarterCatalogue.Embedded.Films.Single(film => film.Title == "The Matrix");
        Assert.Equal((MovieOrigin.Imported, 1999, film.RuntimeMinutes, film.Country), (matrix.Origin, matrix.Year, matrix.RuntimeMinutes, matrix.Country));
        Assert.Equal(film.Directors, matrix.Directors);
        Assert.Equal(film.Leads, matrix.Leads);
        Assert.Equal(film.Genres.Append("Action").Distinct().Order(), matrix.Genres.Select(genre => genre.Name).Order());
        Assert.Equal(film.Keywords.Append("bullet time").Distinct().Order(), matrix.Tags.Select(tag => tag.Tag.Name).Order());
        // One imported rating, and all the simulated ones.
        Assert.Equal(1 + SimulatedCommunity.Generate(StarterCatalogue.Embedded.Films).Count, await store.Ratings.CountAsync(TestContext.Current.CancellationToken));
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
