using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Ratings;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Curation;

/// <summary>
/// Leaves raters out of trainings, and takes them back in; a training becomes due. Their own recommendations go on as
/// before: those are made from their ratings at each view.
/// </summary>
public sealed class RaterExclusion(WriteGate gate, TimeProvider clock)
{
    /// <exception cref="AdminException">All of them are left out already, or gone.</exception>
    public async Task<AdminDeed> LeaveOutAsync(IReadOnlyCollection<RaterId> raters)
    {
        int changed = await SetAsync(raters, clock.GetUtcNow().ToUnixTimeSeconds());
        return new AdminDeed($"{Text(changed)} left out of the next training, which begins by itself");
    }

    /// <exception cref="AdminException">All of them are in already, or gone.</exception>
    public async Task<AdminDeed> TakeInAsync(IReadOnlyCollection<RaterId> raters)
    {
        int changed = await SetAsync(raters, null);
        return new AdminDeed($"{Text(changed)} in the next training again, which begins by itself");
    }

    private static string Text(int raters) => raters == 1 ? "One rater is" : string.Create(CultureInfo.InvariantCulture, $"{raters:N0} raters are");

    private async Task<int> SetAsync(IReadOnlyCollection<RaterId> raters, long? at)
    {
        RaterId[] ids = [.. raters];
        int changed = 0;
        await gate.WriteAsync(async store =>
        {
            changed = await store.Raters.Where(rater => ids.Contains(rater.Id) && (rater.LeftOutAt == null) != (at == null))
                .ExecuteUpdateAsync(set => set.SetProperty(rater => rater.LeftOutAt, at));
            if (changed == 0)
                throw new AdminException(at is null ? "Nothing was changed: they count in trainings already." : "Nothing was changed: they are left out already, or gone.");
            CommunityVersion.Renew((SqliteConnection)store.Database.GetDbConnection());
        });
        return changed;
    }
}
