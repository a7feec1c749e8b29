using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Ratings;
using MovieRecs.Web.Data;
using MovieRecs.Web.Evaluations;
using MovieRecs.Web.Evaluations.Runs;
using MovieRecs.Web.Promotion;
using MovieRecs.Web.Startup;
using MovieRecs.Web.Training;

namespace MovieRecs.Web.Overview;

/// <summary>Gathers what the first page of the dashboard shows, from sums that are kept beside the ratings.</summary>
public sealed class OverviewBuilder(
    IDbContextFactory<MovieRecsDbContext> stores, ModelHolder models, StoreWatch watch, TrainingWorker worker, SnapshotRecords snapshots, RunQueries runs, DataFolder folder, TimeProvider clock)
{
    private const int RecentRuns = 5;

    /// <summary>Interruptions longer ago than this are history.</summary>
    private static readonly TimeSpan _recent = TimeSpan.FromDays(7);

    private static readonly (string Model, Figure Figure, bool IsError)[] _watched =
        [("hybrid-rank", Figure.Ndcg, false), ("hybrid-stars", Figure.Rmse, true), ("hybrid-stars", Figure.Mae, true)];

    public async Task<AdminOverview> BuildAsync(CancellationToken cancellationToken = default)
    {
        await using MovieRecsDbContext store = await stores.CreateDbContextAsync(cancellationToken);
        ServedModel? served = models.Served;
        DataHealth data = await DataAsync(store, served, cancellationToken);
        AlertFacts facts = new(
            served?.Snapshot,
            await snapshots.ListAsync(cancellationToken),
            await snapshots.HoldAsync(cancellationToken),
            await ChangesAsync(store, cancellationToken),
            data,
            worker.Status,
            await InterruptedAsync(store, cancellationToken));
        RunRows recent = await runs.ListAsync(new RunFilter(), 1, cancellationToken);
        return new AdminOverview(Alerts.Of(facts), data, await runs.WaitingAsync(cancellationToken), [.. recent.Rows.Take(RecentRuns)]);
    }

    private async Task<DataHealth> DataAsync(MovieRecsDbContext store, ServedModel? served, CancellationToken cancellationToken)
    {
        var rated = await store.MovieStatistics.Where(row => row.RatingCount > 0).GroupBy(_ => 1)
            .Select(rows => new { Movies = rows.Count(), Ratings = rows.Sum(row => (long)row.RatingCount) })
            .SingleOrDefaultAsync(cancellationToken);
        int movies = await store.Movies.CountAsync(cancellationToken);
        return new DataHealth(
            movies,
            movies - (rated?.Movies ?? 0),
            await store.Movies.CountAsync(movie => movie.Genres.Count == 0, cancellationToken),
            rated?.Ratings ?? 0,
            await store.Raters.GroupBy(rater => rater.Source).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken),
            served is null ? 0 : await watch.RatingsSinceAsync(served.Recommender.Model.Facts.TrainedAt, cancellationToken),
            await store.Raters.CountAsync(rater => rater.LeftOutAt != null, cancellationToken),
            new DriveInfo(folder.Path).AvailableFreeSpace);
    }

    /// <summary>The figures of the newest training beside those of the one before.</summary>
    private static async Task<IReadOnlyList<FigureChange>> ChangesAsync(MovieRecsDbContext store, CancellationToken cancellationToken)
    {
        int[] trainings = await store.Runs.Where(run => run.Kind == RunKind.Training && run.State == RunState.Done)
            .OrderByDescending(run => run.Id).Select(run => run.Id).Take(2).ToArrayAsync(cancellationToken);
        if (trainings is not [int newest, int before])
            return [];
        RunFigure[] figures = await store.RunFigures.AsNoTracking().Where(figure => figure.RunId == newest || figure.RunId == before).ToArrayAsync(cancellationToken);
        double? Find(int run, string model, Figure figure) =>
            figures.FirstOrDefault(row => row.RunId == run && row.Model == model && row.Figure == figure.Key)?.Mean;

        return
        [
            .. from watched in _watched
               let was = Find(before, watched.Model, watched.Figure)
               let now = Find(newest, watched.Model, watched.Figure)
               where was is not null && now is not null
               select new FigureChange(watched.Figure.Label, watched.IsError, was.Value, now.Value),
        ];
    }

    private async Task<IReadOnlyList<Run>> InterruptedAsync(MovieRecsDbContext store, CancellationToken cancellationToken)
    {
        long since = (clock.GetUtcNow() - _recent).ToUnixTimeSeconds();
        return await store.Runs.AsNoTracking().Where(run => run.State == RunState.Interrupted && run.EndedAt >= since)
            .OrderByDescending(run => run.Id).ToListAsync(cancellationToken);
    }
}
