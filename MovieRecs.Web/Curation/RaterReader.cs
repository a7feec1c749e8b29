using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Ratings;
using MovieRecs.Web.Data;
using MovieRecs.Web.Ratings;

namespace MovieRecs.Web.Curation;

/// <summary>Reads who raters are and how they rate, for admins.</summary>
public sealed class RaterReader(IDbContextFactory<MovieRecsDbContext> stores, RaterSurvey survey)
{
    /// <summary>Those of the raters given who are still there.</summary>
    public async Task<IReadOnlyDictionary<RaterId, RaterName>> NamesAsync(IReadOnlyCollection<RaterId> raters, CancellationToken cancellationToken = default)
    {
        await using MovieRecsDbContext store = await stores.CreateDbContextAsync(cancellationToken);
        return await NamesAsync(store, store.Raters.Where(rater => raters.Contains(rater.Id)), cancellationToken);
    }

    /// <summary>Everybody who is left out of trainings.</summary>
    public async Task<IReadOnlyDictionary<RaterId, RaterName>> LeftOutAsync(CancellationToken cancellationToken = default)
    {
        await using MovieRecsDbContext store = await stores.CreateDbContextAsync(cancellationToken);
        return await NamesAsync(store, store.Raters.Where(rater => rater.LeftOutAt != null), cancellationToken);
    }

    /// <summary>Null where there is no such rater.</summary>
    public async Task<RaterPortrait?> ReadAsync(RaterId id, CancellationToken cancellationToken = default)
    {
        await using MovieRecsDbContext store = await stores.CreateDbContextAsync(cancellationToken);
        if (!(await NamesAsync(store, store.Raters.Where(rater => rater.Id == id), cancellationToken)).TryGetValue(id, out RaterName? who))
            return null;
        List<StoredRating> ratings = await store.Ratings.AsNoTracking().Where(rating => rating.RaterId == id).ToListAsync(cancellationToken);
        int[] counts = new int[10];
        foreach (StoredRating rating in ratings)
            counts[rating.Stars.HalfSteps - 1]++;
        IEnumerable<KeyValuePair<DateOnly, int>> months = ratings.CountBy(rating => MonthOf(rating.RatedAt)).OrderBy(month => month.Key);
        RaterTraits traits = new(id, [.. ratings.Select(rating => new Rating(id, rating.MovieId, rating.Stars, rating.RatedAt))]);
        IReadOnlyList<OddReason> reasons = survey.State.Odd.FirstOrDefault(odd => odd.Rater == id)?.Reasons ?? [];
        return new RaterPortrait(who, new RatingHistogram(counts), [.. months], traits.MostAtOnce, reasons);
    }

    private static DateOnly MonthOf(long at)
    {
        DateTimeOffset time = DateTimeOffset.FromUnixTimeSeconds(at);
        return new DateOnly(time.Year, time.Month, 1);
    }

    private static async Task<IReadOnlyDictionary<RaterId, RaterName>> NamesAsync(MovieRecsDbContext store, IQueryable<Rater> raters, CancellationToken cancellationToken)
    {
        var rows = await raters
            .Select(rater => new { rater.Id, rater.Source, rater.SourceKey, rater.LeftOutAt, Account = store.Users.Where(account => account.Id == rater.AccountId).Select(account => account.DisplayName + ", " + account.Email).FirstOrDefault() })
            .ToListAsync(cancellationToken);
        return rows.ToDictionary(row => row.Id, row => new RaterName(row.Id, row.Source, row.Account ?? row.SourceKey ?? string.Create(CultureInfo.InvariantCulture, $"rater {row.Id}"), row.LeftOutAt));
    }
}
