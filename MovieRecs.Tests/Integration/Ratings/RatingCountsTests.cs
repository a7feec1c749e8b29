using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Ratings;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Data;
using MovieRecs.Web.Ratings.Counting;
using MovieRecs.Web.Training;

namespace MovieRecs.Tests.Integration.Ratings;

public sealed class RatingCountsTests : IAsyncLifetime
{
    private readonly ManualClock _clock = new();
    private RealStore _store = null!;

    public async ValueTask InitializeAsync() => _store = await RealStore.CreateAsync();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task Count_ThreeFilmsAndTwoPeople_IsAsByHand()
    {
        await _store.AddMoviesAsync("One", "Two", "Three");
        (RaterId first, RaterId second) = (await _store.AddRaterAsync(), await _store.AddRaterAsync());
        await AddAsync((first, 1, 5, new(1998, 1, 5)), (first, 2, 0.5, new(1998, 3, 31)), (second, 1, 5, new(1998, 3, 1)));

        RatingCounts counts = await Queries().CountAsync(TestContext.Current.CancellationToken);

        Assert.Equal([1, 0, 0, 0, 0, 0, 0, 0, 0, 2], counts.Stars);
        Assert.Equal((new DatasetSummary(3, 2, 2), 3), (counts.Summary, counts.CatalogueMovies));
        Assert.Equal(ActivityPeriod.Month, counts.Period);
        Assert.Equal([new PeriodCount(new(1998, 1, 1), 1), new(new(1998, 2, 1), 0), new(new(1998, 3, 1), 2)], counts.Activity);
        Assert.Equal([new SizeCount(1, "1", 1), new(2, "2–4", 1)], counts.PerPerson);
        Assert.Equal([new SizeCount(0, "0", 1), new(1, "1", 1), new(2, "2–4", 1)], counts.PerMovie);
        Assert.Equal((1, 1), (counts.MedianPerPerson, counts.MedianPerMovie));
        // The first half of the films has 1 of 3 ratings, and so has the first half of the people.
        Assert.Equal((0.33333, 0.33333), (counts.MovieCurve[25], counts.PeopleCurve[25]));
    }

    [Fact]
    public async Task Count_NoRatings_IsNothing()
    {
        RatingCounts counts = await Queries().CountAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, counts.Summary.Ratings);
        Assert.Empty(counts.Activity);
        Assert.Empty(counts.MovieCurve);
    }

    [Fact]
    public async Task Count_RatingsWithoutADate_AreInNoPeriod()
    {
        await _store.AddMoviesAsync("One");
        RaterId rater = await _store.AddRaterAsync();
        await AddAsync((rater, 1, 4, new(1970, 1, 1)));

        RatingCounts counts = await Queries().CountAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, counts.Undated);
        Assert.Empty(counts.Activity);
    }

    [Fact]
    public async Task Get_BeforeAnythingChanged_IsCountedOnce()
    {
        RatingCountsHolder holder = new(Queries(), new StoreWatch(_store), _clock);

        RatingCounts first = await holder.GetAsync(TestContext.Current.CancellationToken);

        Assert.Same(first, await holder.TryGetAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Get_AfterAWhile_CountsAgain()
    {
        RatingCountsHolder holder = new(Queries(), new StoreWatch(_store), _clock);
        RatingCounts first = await holder.GetAsync(TestContext.Current.CancellationToken);

        _clock.Advance(TimeSpan.FromMinutes(11));

        Assert.NotSame(first, await holder.GetAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(1998, 2, 28, ActivityPeriod.Day, 59)]
    [InlineData(2007, 12, 31, ActivityPeriod.Month, 120)]
    [InlineData(2008, 1, 1, ActivityPeriod.Year, 11)]
    public void Activity_OfALongerSpan_HasLongerPeriods(int year, int month, int day, ActivityPeriod period, int periods)
    {
        (ActivityPeriod chosen, IReadOnlyList<PeriodCount> counts) = Activity.Of([new(new(year, month, day), 3), new(new(1998, 1, 1), 2)]);

        Assert.Equal((period, periods), (chosen, counts.Count));
        Assert.Equal((2, 3), (counts[0].Ratings, counts[^1].Ratings));
    }

    private RatingCountQueries Queries() => new(_store, _clock);

    private async Task AddAsync(params (RaterId Rater, int Movie, double Stars, DateOnly Day)[] ratings)
    {
        await using MovieRecsDbContext context = _store.CreateDbContext();
        foreach ((RaterId rater, int movie, double stars, DateOnly day) in ratings)
        {
            Stars given = Some.Rating(1, movie, stars).Stars;
            context.Ratings.Add(new StoredRating { RaterId = rater, MovieId = new MovieId(movie), Stars = given, RatedAt = new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero).ToUnixTimeSeconds() });
            MovieStatistics statistics = context.MovieStatistics.Local.FirstOrDefault(row => row.MovieId.Value == movie) ?? context.MovieStatistics.Add(new MovieStatistics { MovieId = new MovieId(movie) }).Entity;
            statistics.Add(given);
        }

        await context.SaveChangesAsync(TestContext.Current.CancellationToken);
    }
}
