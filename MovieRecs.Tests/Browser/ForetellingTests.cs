using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Models.Bfm;
using MovieRecs.Domain.Models.Match;
using MovieRecs.Domain.Models.Snapshots;
using MovieRecs.Domain.Ratings;
using MovieRecs.Domain.Recommendations;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Data;
using MovieRecs.Web.Recommending;
using MovieRecs.Web.Training;
using static Microsoft.Playwright.Assertions;

namespace MovieRecs.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class ForetellingTests(Chromium chromium, ListeningSite site) : IAsyncLifetime
{
    private const string Film = "Blade Runner";

    private ServedModel _before = null!;

    private ModelHolder Models => site.Services.GetRequiredService<ModelHolder>();

    /// <summary>The site's own model, which predicts no stars, with a prediction that takes a moment to train.</summary>
    public async ValueTask InitializeAsync()
    {
        _before = Models.Served!;
        List<Rating> ratings = [];
        await foreach (Rating rating in site.Services.GetRequiredService<IRatingSource>().ReadAllAsync(TestContext.Current.CancellationToken))
            ratings.Add(rating);
        HybridStars stars = new HybridStarsTrainer(SideInformation.None, SomeModel.QuickStars).Train(new RatingDataset(ratings), cancellationToken: TestContext.Current.CancellationToken);
        TrainedModel model = _before.Recommender.Model;
        ModelSnapshot snapshot = model.Snapshot with { Stars = stars, Match = MatchCalibration.Default, Interval = new IntervalCalibration(1.3f) };
        Models.Serve(new Recommender(new TrainedModel(snapshot, [.. model.Movies])), _before.Snapshot);
    }

    public ValueTask DisposeAsync()
    {
        Models.Serve(_before.Recommender, _before.Snapshot);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Rating_AFilm_ShowsWhatWasExpectedAndCountsInTheAccuracy()
    {
        await using Journey ann = await Journey.StartAsync(chromium, site.Address);
        await RateAsync(await ann.SignUpAsync(), ("Alien", 9), ("The Thing", 9), ("Inception", 9), ("The Matrix", 10), ("Jaws", 8), ("Casablanca", 8));
        await ann.OpenAsync(site.Film(Film));
        ILocator forYou = ann.Page.GetByRole(AriaRole.Region, new() { Name = "For you" });
        await Expect(forYou).ToContainTextAsync("% match");
        await Expect(forYou).Not.ToContainTextAsync("–");

        ILocator stars = ann.Stars(Film);
        await stars.ClickAsync(new() { Position = await Journey.PlaceAsync(stars, 1) });

        ILocator expected = ann.Page.GetByRole(AriaRole.Region, new() { Name = "We expected" });
        await Expect(expected).ToContainTextAsync("–");
        await Expect(expected).ToContainTextAsync("outside the range");
        await expected.GetByRole(AriaRole.Link, new() { Name = "How well do we know you?" }).ClickAsync();
        await ann.IsAtAsync("/accuracy");
        await Expect(ann.Page.GetByText("6 ratings", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(ann.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = Film })).ToContainTextAsync("and you gave 0.5");
    }

    private async Task RateAsync(string email, params (string Film, int HalfSteps)[] ratings)
    {
        await using MovieRecsDbContext store = await site.Services.GetRequiredService<IDbContextFactory<MovieRecsDbContext>>().CreateDbContextAsync();
        RaterId rater = await store.Raters
            .Where(row => store.Users.Any(account => account.Id == row.AccountId && account.Email == email))
            .Select(row => row.Id).SingleAsync(TestContext.Current.CancellationToken);
        foreach ((string film, int halfSteps) in ratings)
        {
            MovieId movie = site.Catalogue.Entries.Single(entry => entry.Movie.Title == film).Movie.Id;
            await site.Services.GetRequiredService<RatingService>().SetAsync(rater, movie, Stars.FromHalfSteps(halfSteps), cancellationToken: TestContext.Current.CancellationToken);
        }
    }
}
