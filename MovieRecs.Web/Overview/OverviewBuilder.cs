using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Guarding;
using MovieRecs.Domain.Models;
using MovieRecs.Web.Data;
using MovieRecs.Web.Evaluations;
using MovieRecs.Web.Evaluations.Runs;
using MovieRecs.Web.Promotion;
using MovieRecs.Web.Startup;
using MovieRecs.Web.Storage;
using MovieRecs.Web.Training;

namespace MovieRecs.Web.Overview;

/// <summary>Gathers what the first page of the dashboard shows, from sums that are kept beside the ratings.</summary>
public sealed class OverviewBuilder(
    IDbContextFactory<MovieRecsDbContext> stores, ModelHolder models, StoreWatch watch, TrainingWorker worker, SnapshotRecords snapshots, RunQueries runs, DataFolder folder, DiskSpace disk, TimeProvider clock)
{
    private const int RecentRuns = 5;

    /// <summary>Interruptions longer ago than this are history.</summary>
    private static readonly TimeSpan _recent = TimeSpan.FromDays(7);

    public async Task<AdminOverview> BuildAsync(CancellationToken cancellationToken = default)
    {
        await using MovieRecsDbContext store = await stores.CreateDbContextAsync(cancellationToken);
        ServedModel? served = models.Served;
        DataHealth data = await DataAsync(store, served, cancellationToken);
        IReadOnlyList<KnownSnapshot> known = await snapshots.ListAsync(cancellationToken);
        AlertFacts facts = new(
            served?.Snapshot,
            known,
            await snapshots.HoldAsync(cancellationToken),
            ChangesOf(known),
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
            served is null ? 0 : await NewerAsync(served.Recommender.Model.Facts, rated?.Ratings ?? 0, cancellationToken),
            await store.Raters.CountAsync(rater => rater.LeftOutAt != null, cancellationToken),
            disk.FreeAt(folder.Path));
    }

    /// <summary>By when people here rated; where a community came since, whose ratings are older than their import, by how many more there are.</summary>
    private async Task<long> NewerAsync(ModelFacts facts, long ratings, CancellationToken cancellationToken)
    {
        long newer = await watch.RatingsSinceAsync(facts.TrainedAt, cancellationToken);
        return (await watch.VersionAsync(cancellationToken)).IsOfSameCommunity(facts.DataVersion) ? newer : Math.Max(newer, ratings - facts.Ratings);
    }

    /// <summary>
    /// The figures of the newest training beside those of the one before, where both were measured in one way on one
    /// community: after an import they answer other questions.
    /// </summary>
    private static IReadOnlyList<FigureChange> ChangesOf(IReadOnlyList<KnownSnapshot> known)
    {
        ModelFacts[] measured = [.. known.Select(snapshot => snapshot.Facts?.Model).OfType<ModelFacts>().Where(facts => facts.Holdout is not null).Take(2)];
        if (measured is not [{ Holdout: { } now } newest, { Holdout: { } was } before])
            return [];
        if (!StoreVersion.AreOfSameCommunity(newest.DataVersion, before.DataVersion) || (now.Share, now.Seed) != (was.Share, was.Seed))
            return [];
        return
        [
            .. from change in ((Figure Figure, bool IsError, double? Was, double? Now, double? WasError, double? NowError)[])
               [
                   (Figure.Ndcg, false, was.NdcgAt10, now.NdcgAt10, was.NdcgAt10Error, now.NdcgAt10Error),
                   (Figure.Rmse, true, was.Rmse, now.Rmse, was.RmseError, now.RmseError),
                   (Figure.Mae, true, was.Mae, now.Mae, was.MaeError, now.MaeError),
               ]
               where change is { Was: not null, Now: not null }
               select new FigureChange(change.Figure.Label, change.IsError, change.Was!.Value, change.Now!.Value, Chance.LargestLoss(change.WasError, change.NowError)),
        ];
    }

    private async Task<IReadOnlyList<Run>> InterruptedAsync(MovieRecsDbContext store, CancellationToken cancellationToken)
    {
        long since = (clock.GetUtcNow() - _recent).ToUnixTimeSeconds();
        // The site trains anew by itself, and an evaluation that was repeated is no loss.
        return await store.Runs.AsNoTracking()
            .Where(run => run.Kind == RunKind.Evaluation && run.State == RunState.Interrupted && run.EndedAt >= since)
            .Where(run => !store.Runs.Any(later => later.Id > run.Id && later.Request == run.Request && later.State != RunState.Failed && later.State != RunState.Cancelled))
            .OrderByDescending(run => run.Id).ToListAsync(cancellationToken);
    }
}
