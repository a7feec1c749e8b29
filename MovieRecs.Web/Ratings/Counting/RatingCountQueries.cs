using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Evaluation;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Ratings.Counting;

/// <summary>Counts all ratings in three passes: of a large community that takes a while, so never within a request. See <see cref="RatingCountsHolder"/>.</summary>
public sealed class RatingCountQueries(IDbContextFactory<MovieRecsDbContext> stores, TimeProvider clock)
{
    private const int SecondsPerDay = 86_400;

    private static readonly int UnixDay = new DateOnly(1970, 1, 1).DayNumber;

    /// <summary>How many ratings there are about, without counting them.</summary>
    public async Task<long> EstimateAsync(CancellationToken cancellationToken = default)
    {
        await using MovieRecsDbContext store = await stores.CreateDbContextAsync(cancellationToken);
        return await store.MovieStatistics.SumAsync(movie => (long)movie.RatingCount, cancellationToken);
    }

    public async Task<RatingCounts> CountAsync(CancellationToken cancellationToken = default)
    {
        await using MovieRecsDbContext store = await stores.CreateDbContextAsync(cancellationToken);
        int[] stars = await StarsAsync(store, cancellationToken);
        (int Size, int Times)[] people = await PeopleAsync(store, cancellationToken);
        (int Size, int Times)[] rated =
        [
            .. (await store.MovieStatistics.Where(movie => movie.RatingCount > 0).GroupBy(movie => movie.RatingCount)
                .Select(group => new { Size = group.Key, Times = group.Count() }).ToListAsync(cancellationToken))
                .Select(group => (group.Size, group.Times)),
        ];
        int catalogue = await store.Movies.CountAsync(cancellationToken);
        DatasetSummary summary = new(stars.Sum(), people.Sum(group => group.Times), rated.Sum(group => group.Times));
        (IReadOnlyList<PeriodCount> days, int undated) = await DaysAsync(store, cancellationToken);
        (ActivityPeriod period, IReadOnlyList<PeriodCount> activity) = Activity.Of([.. days]);
        return new RatingCounts(stars, summary, catalogue, clock.GetUtcNow())
        {
            Activity = activity,
            Period = period,
            Undated = undated,
            PerPerson = SizeGroups.Of(people),
            PerMovie = SizeGroups.Of([(0, Math.Max(0, catalogue - summary.Movies)), .. rated]),
            PeopleCurve = LorenzCurve.OfCounts(Sizes(people)),
            MovieCurve = LorenzCurve.OfCounts(Sizes(rated)),
            MedianPerPerson = SizeGroups.Median(people),
            MedianPerMovie = SizeGroups.Median(rated),
        };
    }

    private static async Task<int[]> StarsAsync(MovieRecsDbContext store, CancellationToken cancellationToken)
    {
        var groups = await store.Ratings.GroupBy(rating => rating.Stars).Select(group => new { Stars = group.Key, Count = group.Count() }).ToListAsync(cancellationToken);
        int[] counts = new int[10];
        foreach (var group in groups)
            counts[group.Stars.HalfSteps - 1] = group.Count;
        return counts;
    }

    /// <summary>By the primary key, in whose order a person's ratings lie together.</summary>
    private static async Task<(int Size, int Times)[]> PeopleAsync(MovieRecsDbContext store, CancellationToken cancellationToken)
    {
        List<SizeRow> rows = await store.Database
            .SqlQuery<SizeRow>($"""SELECT "Size", COUNT(*) AS "Times" FROM (SELECT COUNT(*) AS "Size" FROM "Ratings" GROUP BY "RaterId") GROUP BY "Size" """)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => (row.Size, row.Times))];
    }

    private static async Task<(IReadOnlyList<PeriodCount> Days, int Undated)> DaysAsync(MovieRecsDbContext store, CancellationToken cancellationToken)
    {
        var groups = await store.Ratings.GroupBy(rating => rating.RatedAt / SecondsPerDay).Select(group => new { Day = group.Key, Count = group.Count() }).ToListAsync(cancellationToken);
        // Where no date was known, the time is 0.
        var dated = groups.Where(group => group.Day > 0 && UnixDay + group.Day <= DateOnly.MaxValue.DayNumber).ToArray();
        return (
            [.. dated.Select(group => new PeriodCount(DateOnly.FromDayNumber(UnixDay + (int)group.Day), group.Count))],
            groups.Sum(group => group.Count) - dated.Sum(group => group.Count));
    }

    private static IEnumerable<int> Sizes(IEnumerable<(int Size, int Times)> groups) => groups.SelectMany(group => Enumerable.Repeat(group.Size, group.Times));

    private sealed record SizeRow(int Size, int Times);
}
