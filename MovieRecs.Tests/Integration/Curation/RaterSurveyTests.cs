using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Ratings;
using MovieRecs.Tests.Integration.Administration;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Curation;
using MovieRecs.Web.Data;

namespace MovieRecs.Tests.Integration.Curation;

public sealed class RaterSurveyTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Survey_OddAndUsualRaters_FindsTheOddWithReasons()
    {
        await using SiteFactory site = await SiteAsync();
        RaterSurvey survey = site.Get<RaterSurvey>();

        survey.Start();
        await survey.Completion;

        SurveyState state = survey.State;
        Assert.Null(state.Problem);
        Assert.Equal(6, state.Raters);
        Dictionary<int, string> reasons = state.Odd.ToDictionary(odd => odd.Rater.Value, odd => string.Join("; ", odd.Reasons.Select(reason => reason.Text)));
        Assert.Equal([2, 3, 4, 5], reasons.Keys.Order());
        Assert.Equal("30 films, all of 5 stars", reasons[2]);
        Assert.Equal("80 ratings within one minute", reasons[3]);
        Assert.Equal("40 of 40 ratings the same as rater 5's", reasons[4]);
        Assert.Equal("40 of 40 ratings the same as rater 4's", reasons[5]);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public async Task Scan_MorePairsThanAreCompared_SaysHowMany(int mostComparisons, int notCompared)
    {
        await using SiteFactory site = await SiteAsync();

        RaterScan scan = await site.WithStoreAsync(async store =>
        {
            await store.Database.OpenConnectionAsync(Cancellation);
            RaterScan scan = new((SqliteConnection)store.Database.GetDbConnection()) { MostComparisons = mostComparisons };
            scan.Run(_ => { });
            return scan;
        });

        Assert.Equal(notCompared, scan.NotCompared);
    }

    [Fact]
    public async Task Survey_StoreCanNotBeRead_SaysSoAndCanBeTriedAgain()
    {
        await using SiteFactory site = await SiteAsync();
        await site.WithStoreAsync(store => store.Database.ExecuteSqlRawAsync("ALTER TABLE Ratings RENAME TO Elsewhere"));
        RaterSurvey survey = site.Get<RaterSurvey>();

        survey.Start();
        await survey.Completion;

        Assert.False(survey.State.IsRunning);
        Assert.Contains("can't be read just now", survey.State.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LeaveOut_ARater_TakesTheirRatingsOutOfTrainingsAndMakesOneDue()
    {
        await using SiteFactory site = await SiteAsync();
        RaterExclusion exclusion = site.Get<RaterExclusion>();
        string before = await VersionAsync(site);

        AdminDeed deed = await exclusion.LeaveOutAsync([new RaterId(3), new RaterId(4)]);

        Assert.Equal("2 raters are left out of the next training, which begins by itself", deed.Text);
        Assert.NotEqual(before, await VersionAsync(site));
        Assert.Equal([1, 2, 5, 6], (await LearnedFromAsync(site)).Order());
        Assert.NotEmpty(await site.WithStoreAsync(store => store.Ratings.Where(rating => rating.RaterId == new RaterId(3)).ToListAsync()));
        await exclusion.TakeInAsync([new RaterId(3), new RaterId(4)]);
        Assert.Equal([1, 2, 3, 4, 5, 6], (await LearnedFromAsync(site)).Order());
        await Assert.ThrowsAsync<AdminException>(() => exclusion.TakeInAsync([new RaterId(3)]));
    }

    [Fact]
    public async Task Portrait_OfARater_SaysWhatAndWhen()
    {
        await using SiteFactory site = await SiteAsync();

        RaterPortrait? portrait = await site.Get<RaterReader>().ReadAsync(new RaterId(2), Cancellation);

        Assert.Equal(("demo:2", 30, 5.0), (portrait!.Who.Name, portrait.Histogram.Total, portrait.Histogram.Mean));
        Assert.Equal(30, portrait.Months.Sum(month => month.Value));
        Assert.Null(await site.Get<RaterReader>().ReadAsync(new RaterId(99), Cancellation));
    }

    /// <summary>1 and 6 rate as people do, 2 gives five stars only, 3 rates 80 films in a minute, 4 and 5 are copies.</summary>
    private static async Task<SiteFactory> SiteAsync()
    {
        SiteFactory site = SiteFactory.Bare();
        await site.WithStoreAsync(async store =>
        {
            store.Movies.AddRange(Enumerable.Range(1, 100).Select(id => Some.Movie(id, $"Film {id}")));
            store.Raters.AddRange(Enumerable.Range(1, 6).Select(id => new Rater { Id = new RaterId(id), Source = RaterSource.Demo, SourceKey = $"demo:{id}" }));
            await store.SaveChangesAsync();
            foreach ((int rater, int count, int apart) in new[] { (1, 45, 120), (2, 30, 120), (3, 80, 0), (4, 40, 120), (5, 40, 120), (6, 50, 90) })
            {
                store.Ratings.AddRange(Enumerable.Range(1, count).Select(film => new StoredRating
                {
                    RaterId = new RaterId(rater),
                    MovieId = new MovieId(film),
                    Stars = Stars.FromHalfSteps(rater switch { 2 => 10, 4 or 5 => 1 + film * 3 % 10, _ => 1 + (film * rater + film / 3) % 10 }),
                    RatedAt = 1_700_000_000 + film * apart,
                }));
            }

            await store.SaveChangesAsync();
            return 0;
        });
        return site;
    }

    private static Task<string> VersionAsync(SiteFactory site) => site.WithStoreAsync(store => CommunityVersion.ReadAsync(store));

    private static async Task<IEnumerable<int>> LearnedFromAsync(SiteFactory site)
    {
        HashSet<int> raters = [];
        await foreach (Rating rating in site.Get<IRatingSource>().ReadAllAsync(Cancellation))
            raters.Add(rating.Rater.Value);
        return raters;
    }
}
