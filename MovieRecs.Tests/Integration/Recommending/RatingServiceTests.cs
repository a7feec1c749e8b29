using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Models.Match;
using MovieRecs.Domain.Models.Snapshots;
using MovieRecs.Domain.Ratings;
using MovieRecs.Domain.Recommendations;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Data;
using MovieRecs.Web.Ratings;
using MovieRecs.Web.Recommending;
using MovieRecs.Web.Training;

namespace MovieRecs.Tests.Integration.Recommending;

/// <summary>A rating is foretold from the person's other ratings before it is taken.</summary>
public sealed class RatingServiceTests : IAsyncLifetime
{
    private static readonly Recommender _recommender = WithStars();

    private readonly ModelHolder _models = new();
    private readonly ManualClock _clock = new();
    private RealStore _store = null!;
    private PersonalQueries _people = null!;
    private RatingService _ratings = null!;
    private RaterId _ann;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _store = await RealStore.CreateAsync();
        _people = new PersonalQueries(_store);
        _ratings = new RatingService(new RatingWriter(new WriteGate(_store), _clock), _people, _models);
        await _store.AddMoviesAsync([.. Enumerable.Range(1, 40).Select(id => $"Film {id}")]);
        _ann = await _store.AddRaterAsync();
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task Set_WithoutAModel_TakesTheRating()
    {
        await RateAsync(3, 10);

        Assert.Equal(10, await GivenAsync(3));
        Assert.Empty(await RecordsAsync());
    }

    [Fact]
    public async Task Set_ModelWithoutStars_TakesTheRating()
    {
        _models.Serve(new Recommender(SomeModel.TwoTastes()));
        await RateAsync(3, 10);
        await RateAsync(9, 8);

        Assert.Equal(8, await GivenAsync(9));
        Assert.Empty(await RecordsAsync());
    }

    [Fact]
    public async Task Set_VeryFirstRating_HasNothingToBeForetoldFrom()
    {
        _models.Serve(_recommender);

        await RateAsync(3, 10);

        Assert.Empty(await RecordsAsync());
    }

    [Fact]
    public async Task Set_SecondRating_IsForetoldFromTheFirstAlone()
    {
        _models.Serve(_recommender);
        await RateAsync(3, 10);
        ExpectedStars expected = _recommender.Expect(new MovieId(9), await _people.ProfileAsync(_ann, Cancellation))!.Value;

        await _ratings.SetAsync(_ann, new MovieId(9), Stars.FromHalfSteps(2), wasShown: true, Cancellation);

        RecordedPrediction recorded = Assert.Single(await RecordsAsync());
        Assert.Equal((expected.Stars, expected.Match, expected.Interval), (recorded.ExpectedStars, recorded.Match, new StarRange(recorded.Lowest!.Value, recorded.Highest!.Value)));
        Assert.Equal((2, 1, true), (recorded.Given.HalfSteps, recorded.RatingsKnown, recorded.WasShown));
    }

    [Fact]
    public async Task Set_Again_ForetellsNothing()
    {
        _models.Serve(_recommender);
        await RateAsync(3, 10);
        await _ratings.ClearAsync(_ann, new MovieId(3), Cancellation);
        await RateAsync(9, 8);
        await RateAsync(3, 2);
        RecordedPrediction first = Assert.Single(await RecordsAsync());
        _clock.Advance(TimeSpan.FromMinutes(1));

        await RateAsync(3, 9);

        // Film 3 was first rated when there was nothing to tell from, and film 9 likewise: only its second rating has a record.
        Assert.Equal(new MovieId(3), first.MovieId);
        Assert.Equal((first.ExpectedStars, 2), (Assert.Single(await RecordsAsync()).ExpectedStars, Assert.Single(await RecordsAsync()).Given.HalfSteps));
    }

    private static Recommender WithStars()
    {
        TrainedModel order = SomeModel.TwoTastes();
        ModelSnapshot snapshot = order.Snapshot with { Facts = order.Facts with { Settings = order.Facts.Settings with { Stars = SomeModel.QuickStars } } };
        snapshot = new ModelTrainer(TimeProvider.System).FitStars(snapshot, [.. order.Movies], new RatingDataset(SomeModel.TwoTastesRatings()));
        return new Recommender(new TrainedModel(snapshot with { Match = MatchCalibration.Default, Interval = new IntervalCalibration(1.3f) }, order.Movies));
    }

    private Task RateAsync(int movie, int halfSteps) => _ratings.SetAsync(_ann, new MovieId(movie), Stars.FromHalfSteps(halfSteps), cancellationToken: Cancellation);

    private Task<int> GivenAsync(int movie) => _store.ReadAsync(async context => (await context.Ratings.SingleAsync(row => row.MovieId == new MovieId(movie))).Stars.HalfSteps);

    private Task<List<RecordedPrediction>> RecordsAsync() => _store.ReadAsync(context => context.Predictions.ToListAsync());
}
