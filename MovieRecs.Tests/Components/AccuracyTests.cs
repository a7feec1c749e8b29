using System.Security.Claims;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Ratings;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Accounts;
using MovieRecs.Web.Catalogue;
using MovieRecs.Web.Components.Pages;
using MovieRecs.Web.Data;
using MovieRecs.Web.Ratings;

namespace MovieRecs.Tests.Components;

public sealed class AccuracyTests : ComponentTest, IAsyncLifetime
{
    private readonly ManualClock _clock = new();
    private RealStore _store = null!;
    private RaterId _ann;

    public async ValueTask InitializeAsync()
    {
        _store = await RealStore.CreateAsync();
        await using (MovieRecs.Web.Data.MovieRecsDbContext context = _store.CreateDbContext())
        {
            Genre[] genres = [new Genre { Name = "Crime" }, new Genre { Name = "Comedy" }];
            context.Movies.AddRange(Enumerable.Range(1, 12).Select(id => new Movie { Id = new MovieId(id), Title = $"Film {id}", Year = 1990, Genres = [genres[id % 2]] }));
            await context.SaveChangesAsync(Xunit.TestContext.Current.CancellationToken);
        }

        _ann = await _store.AddRaterAsync();
        CatalogueHolder catalogue = new(new CatalogueReader(_store));
        await catalogue.ReloadAsync(Xunit.TestContext.Current.CancellationToken);
        Services.AddSingleton(catalogue);
        Services.AddSingleton(new PredictionQueries(_store));
    }

    [Fact]
    public void Page_NothingForetold_SaysWhatToDo()
    {
        IRenderedComponent<Accuracy> page = Open();

        Assert.Equal("Nothing to compare yet", page.Find(".accuracy__empty h2").TextContent);
        Assert.Equal("/browse", page.Find(".accuracy__empty a").GetAttribute("href"));
        Assert.Empty(page.FindAll("figure"));
    }

    [Fact]
    public async Task Page_FourForetold_IsStillTooFew()
    {
        await RateAsync([.. Enumerable.Range(1, 4).Select(movie => (movie, 6, 3f, false))]);

        Assert.Equal("4 ratings so far", Open().Find(".accuracy__empty h2").TextContent);
    }

    [Fact]
    public async Task Page_TwelveForetold_ShowsTheErrorItsBaselineAndHowOftenTheRangeHeld()
    {
        // Odd films are comedies, half a star off; even ones are crime, a star and a half. Two more had been looked at.
        await RateAsync([.. Enumerable.Range(1, 10).Select(movie => (movie, 6, movie % 2 == 1 ? 3.5f : 4.5f, false)), (11, 10, 1f, true), (12, 10, 1f, true)]);
        RaterId ben = await _store.AddRaterAsync();
        foreach (int movie in Enumerable.Range(1, 10))
            await new RatingWriter(new WriteGate(_store), _clock).SetAsync(ben, new MovieId(movie), Stars.FromHalfSteps(8), Xunit.TestContext.Current.CancellationToken);

        IRenderedComponent<Accuracy> page = Open();

        Assert.Equal(["1.00", "1.00", "50 %"], page.FindAll(".accuracy__figures strong").Select(figure => figure.TextContent));
        Assert.Contains("10 ratings", page.Find(".accuracy__figures").TextContent, StringComparison.Ordinal);
        Assert.Contains("no difference", page.Find(".accuracy__figures").TextContent, StringComparison.Ordinal);
        Assert.StartsWith("2 ratings are left out", page.Find(".accuracy__shown").TextContent, StringComparison.Ordinal);
        Assert.Equal(["Comedy", "0.50", "5"], page.FindAll("section[aria-labelledby=best-genres] tbody tr > *").Select(cell => cell.TextContent));
        Assert.Equal(["Crime", "1.50", "5"], page.FindAll("section[aria-labelledby=worst-genres] tbody tr > *").Select(cell => cell.TextContent));
        // From the fifth rating to the tenth.
        Assert.Equal(["5", "6", "7", "8", "9", "10"], page.FindAll(".chart-card tbody td:first-child").Select(cell => cell.TextContent));
    }

    [Fact]
    public async Task Page_Misses_LinkTheFilmsWithWhatWasExpectedAndGiven()
    {
        await RateAsync([.. Enumerable.Range(1, 5).Select(movie => (movie, 6, 3f, false)), (6, 3, 4f, false)]);

        IRenderedComponent<Accuracy> page = Open();

        Assert.Equal("/movies/6", Assert.Single(page.FindAll(".movie-list a")).GetAttribute("href"));
        string text = page.Find(".accuracy__miss").TextContent;
        Assert.Contains("4.0", text, StringComparison.Ordinal);
        Assert.Contains("(3.0–5.0) and you gave 1.5", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_OfSomebodyElse_ShowsNothingOfTheirs()
    {
        await RateAsync([.. Enumerable.Range(1, 6).Select(movie => (movie, 6, 3f, false))]);

        Assert.NotNull(Open(await _store.AddRaterAsync()).Find(".accuracy__empty"));
    }

    public new async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _store.DisposeAsync();
    }

    private async Task RateAsync(params (int Movie, int HalfSteps, float Expected, bool WasShown)[] ratings)
    {
        foreach ((int movie, int halfSteps, float expected, bool wasShown) in ratings)
        {
            _clock.Advance(TimeSpan.FromMinutes(1));
            await new RatingWriter(new WriteGate(_store), _clock).SetAsync(
                _ann, new MovieId(movie), Stars.FromHalfSteps(halfSteps), SomeExpectation.Of(expected, wasShown), Xunit.TestContext.Current.CancellationToken);
        }
    }

    private IRenderedComponent<Accuracy> Open(RaterId? rater = null)
    {
        ClaimsPrincipal user = new(new ClaimsIdentity([new Claim(AccountClaims.Rater, (rater ?? _ann).ToString())], "test"));
        RenderAs(interactive: true);
        return Render<Accuracy>(parameters => parameters.AddCascadingValue(Task.FromResult(new AuthenticationState(user))));
    }
}
