using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Evaluation;
using MovieRecs.Domain.Ratings;
using MovieRecs.Domain.Recommendations;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Data;
using MovieRecs.Web.Ratings;

namespace MovieRecs.Tests.Integration.Ratings;

/// <summary>What was expected of a rating is written with it, once.</summary>
public sealed class RecordedPredictionTests : IAsyncLifetime
{
    private static readonly MovieId _heat = new(1);
    private static readonly MovieId _ronin = new(2);

    private readonly ManualClock _clock = new();
    private RealStore _store = null!;
    private RatingWriter _writer = null!;
    private PredictionQueries _queries = null!;
    private RaterId _ann;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _store = await RealStore.CreateAsync();
        (_writer, _queries) = (new RatingWriter(new WriteGate(_store), _clock), new PredictionQueries(_store));
        await _store.AddMoviesAsync("Heat", "Ronin");
        _ann = await _store.AddRaterAsync();
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task Set_FirstRating_WritesDownWhatWasExpected()
    {
        await SetAsync(7, SomeExpectation.Of(4.25f));

        RecordedPrediction recorded = Assert.Single(await RecordsAsync());
        Assert.Equal((4.25f, 3.25f, 5f, 0.5f), (recorded.ExpectedStars, recorded.Lowest, recorded.Highest, recorded.Match));
        Assert.Equal((7, 7, false), (recorded.Given.HalfSteps, recorded.RatingsKnown, recorded.WasShown));
        Assert.Equal(_clock.GetUtcNow().ToUnixTimeSeconds(), recorded.RecordedAt);
    }

    [Fact]
    public async Task Set_NothingExpected_WritesTheRatingAlone()
    {
        await SetAsync(7, Expectation.None);

        Assert.Empty(await RecordsAsync());
        Assert.Equal((1, 7, 0), await _store.StatisticsAsync(_heat));
    }

    [Fact]
    public async Task Set_AgainLater_KeepsTheFirstRecord()
    {
        await SetAsync(7, SomeExpectation.Of(4));
        _clock.Advance(TimeSpan.FromMinutes(1));

        await SetAsync(2, SomeExpectation.Of(3));

        RecordedPrediction recorded = Assert.Single(await RecordsAsync());
        Assert.Equal((4, 7), (recorded.ExpectedStars, recorded.Given.HalfSteps));
    }

    [Fact]
    public async Task Set_AfterClearing_MakesNoOtherRecord()
    {
        await SetAsync(7, SomeExpectation.Of(4));
        await _writer.ClearAsync(_ann, _heat, Cancellation);
        Assert.Single(await RecordsAsync());
        _clock.Advance(TimeSpan.FromMinutes(1));

        await SetAsync(2, SomeExpectation.Of(3));

        RecordedPrediction recorded = Assert.Single(await RecordsAsync());
        Assert.Equal((4, 7), (recorded.ExpectedStars, recorded.Given.HalfSteps));
    }

    [Fact]
    public async Task Set_KeyByKey_RecordsWhereTheSliderCameToRest()
    {
        await SetAsync(1, SomeExpectation.Of(4));
        await SetAsync(2, Expectation.None);
        _clock.Advance(TimeSpan.FromSeconds(5));
        await SetAsync(7, Expectation.None);

        RecordedPrediction recorded = Assert.Single(await RecordsAsync());
        Assert.Equal((4, 7), (recorded.ExpectedStars, recorded.Given.HalfSteps));
    }

    [Fact]
    public async Task Set_AgainAtOnceButKnowingTheExpectation_KeepsWhatWasGiven()
    {
        await SetAsync(5, SomeExpectation.Of(4));

        await SetAsync(8, Expectation.None with { WasShown = true });

        Assert.Equal(5, Assert.Single(await RecordsAsync()).Given.HalfSteps);
    }

    [Fact]
    public async Task Set_ExpectationUncovered_SaysSo()
    {
        await SetAsync(8, SomeExpectation.Of(4, wasShown: true));

        Assert.True(Assert.Single(await RecordsAsync()).WasShown);
        Assert.True(Assert.Single(await _queries.AllAsync(_ann, Cancellation)).WasShown);
    }

    [Fact]
    public async Task Set_FromManyTabsAtOnce_LeavesOneRecord()
    {
        await Task.WhenAll(Enumerable.Range(1, 10).Select(halfSteps => Task.Run(() => SetAsync(halfSteps, SomeExpectation.Of(halfSteps / 2f)), Cancellation)));

        Assert.Single(await RecordsAsync());
    }

    [Fact]
    public async Task Set_AFilmThatIsNotThere_LeavesNoRecord()
    {
        await Assert.ThrowsAnyAsync<Exception>(() => _writer.SetAsync(_ann, new MovieId(999), Stars.FromHalfSteps(7), SomeExpectation.Of(4), Cancellation));

        Assert.Empty(await RecordsAsync());
    }

    [Fact]
    public async Task Rater_Gone_TakesTheirRecordsAlong()
    {
        RaterId ben = await _store.AddRaterAsync();
        await SetAsync(7, SomeExpectation.Of(4));
        await _writer.SetAsync(ben, _heat, Stars.FromHalfSteps(7), SomeExpectation.Of(4), Cancellation);

        await _store.ReadAsync(context => context.Raters.Where(rater => rater.Id == _ann).ExecuteDeleteAsync());

        Assert.Equal(ben, Assert.Single(await RecordsAsync()).RaterId);
    }

    [Fact]
    public async Task OfMovie_RecordedOrNot_SaysWhatWasExpectedAndWhetherAnythingCanBe()
    {
        Assert.Equal((null, false), await _queries.OfMovieAsync(_ann, _heat, Cancellation));

        await SetAsync(7, SomeExpectation.Of(4));

        Assert.Equal((new ExpectedStars(4, 0.5f, new StarRange(3, 5)), false), await _queries.OfMovieAsync(_ann, _heat, Cancellation));
        Assert.Equal((null, true), await _queries.OfMovieAsync(_ann, _ronin, Cancellation));
    }

    [Fact]
    public async Task All_BesideEach_StandsWhatEveryoneElseGives()
    {
        await SetAsync(7, SomeExpectation.Of(4));
        _clock.Advance(TimeSpan.FromMinutes(1));
        await _writer.SetAsync(_ann, _ronin, Stars.FromHalfSteps(4), SomeExpectation.Of(3), Cancellation);
        await _writer.SetAsync(await _store.AddRaterAsync(), _heat, Stars.FromHalfSteps(10), Cancellation);
        await _writer.SetAsync(await _store.AddRaterAsync(), _heat, Stars.FromHalfSteps(9), Cancellation);

        IReadOnlyList<ForetoldRating> all = await _queries.AllAsync(_ann, Cancellation);

        Assert.Equal([_heat, _ronin], all.Select(rating => rating.Movie));
        // Two others gave Heat 5 and 4½. Ronin nobody else: it gets the mean of all four ratings, 30 half steps.
        Assert.Equal([4.75f, 3.75f], all.Select(rating => rating.Usual));
        Assert.Equal([new StarRange(3, 5), new StarRange(2, 4)], all.Select(rating => rating.Interval!.Value));
        Assert.Equal([0.5, 1], all.Select(rating => rating.Error));
    }

    [Fact]
    public async Task All_RatingClearedSince_IsStillThere()
    {
        await SetAsync(7, SomeExpectation.Of(4));
        await _writer.ClearAsync(_ann, _heat, Cancellation);

        Assert.Equal(3.5f, Assert.Single(await _queries.AllAsync(_ann, Cancellation)).Given.Value);
        Assert.Empty(await _queries.AllAsync(await _store.AddRaterAsync(), Cancellation));
    }

    private Task SetAsync(int halfSteps, Expectation expectation) => _writer.SetAsync(_ann, _heat, Stars.FromHalfSteps(halfSteps), expectation, Cancellation);

    private Task<List<RecordedPrediction>> RecordsAsync() => _store.ReadAsync(context => context.Predictions.ToListAsync());
}
