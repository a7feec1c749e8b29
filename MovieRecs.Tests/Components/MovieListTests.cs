using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Catalogue;
using MovieRecs.Web.Components.Shared;

namespace MovieRecs.Tests.Components;

public sealed class MovieListTests : ComponentTest
{
    [Fact]
    public async Task List_OfNothing_SaysSoAndShowsAWayOn()
    {
        await using RealStore store = await CatalogueOfAsync(0);

        IRenderedComponent<MovieList<int>> list = Show([]);

        Assert.Contains("Nothing here yet.", list.Markup, StringComparison.Ordinal);
        Assert.Equal("/browse", list.Find("a").GetAttribute("href"));
    }

    [Fact]
    public async Task List_OfMovies_LinksThemInTheirOrderWithTheirControls()
    {
        await using RealStore store = await CatalogueOfAsync(3);

        IRenderedComponent<MovieList<int>> list = Show([3, 1]);

        Assert.Equal(["/movies/3", "/movies/1"], list.FindAll("a").Select(link => link.GetAttribute("href")));
        Assert.Equal(["control of 3", "control of 1"], list.FindAll("b").Select(control => control.TextContent));
    }

    [Fact]
    public async Task List_WithAMovieThatIsGone_LeavesItOut()
    {
        await using RealStore store = await CatalogueOfAsync(1);

        Assert.Single(Show([99, 1]).FindAll("li"));
    }

    [Fact]
    public async Task ShowMore_OfALongList_AddsTheNextHundred()
    {
        await using RealStore store = await CatalogueOfAsync(150);
        IRenderedComponent<MovieList<int>> list = Show([.. Enumerable.Range(1, 150)]);
        Assert.Equal(100, list.FindAll("li").Count);

        list.Find("button").Click();

        Assert.Equal(150, list.FindAll("li").Count);
        Assert.Empty(list.FindAll("button"));
    }

    private async Task<RealStore> CatalogueOfAsync(int movies)
    {
        RealStore store = await RealStore.CreateAsync();
        await store.AddMoviesAsync([.. Enumerable.Range(1, movies).Select(number => $"Film {number}")]);
        CatalogueHolder catalogue = new(new CatalogueReader(store));
        await catalogue.ReloadAsync(Xunit.TestContext.Current.CancellationToken);
        Services.AddSingleton(catalogue);
        return store;
    }

    private IRenderedComponent<MovieList<int>> Show(IReadOnlyList<int> ids) => Render<MovieList<int>>(parameters => parameters
        .Add(list => list.Items, ids)
        .Add(list => list.MovieOf, id => new MovieId(id))
        .Add(list => list.Empty, "Nothing here yet.")
        .Add(list => list.ChildContent, id => $"<b>control of {id}</b>"));
}
