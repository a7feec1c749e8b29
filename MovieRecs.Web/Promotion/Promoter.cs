using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Guarding;
using MovieRecs.Domain.Models.Snapshots;
using MovieRecs.Domain.Recommendations;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Data;
using MovieRecs.Web.Telemetry;
using MovieRecs.Web.Training;

namespace MovieRecs.Web.Promotion;

/// <summary>
/// Decides what serves: what passes the gates after a training, and what an admin asks for.
/// What serves is written down before it serves, so that a restart serves the same.
/// </summary>
public sealed partial class Promoter(
    ModelHolder models, SnapshotFolder snapshots, SnapshotReader reader, SnapshotRecords records, SnapshotJudge judge, AuditLog audit, TimeProvider clock, ILogger<Promoter> logger) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Raised, on any thread, when something that pages show of snapshots has changed.</summary>
    public event Action? Changed;

    /// <summary>
    /// Writes a snapshot to disk, and prunes: never what serves nor what a roll-back would serve, and not while somebody
    /// puts another one in service.
    /// </summary>
    /// <param name="number">As for <see cref="SnapshotFolder.Write"/>.</param>
    /// <returns>Its number.</returns>
    /// <exception cref="SnapshotException">The folder can't be written to, or the disk is full.</exception>
    public async Task<int> WriteAsync(ModelSnapshot snapshot, int? number, CancellationToken cancellationToken = default)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            IReadOnlyList<KnownSnapshot> known = await records.ListAsync(cancellationToken);
            HashSet<int> untouchable = models.Served?.Snapshot is { } served ? [served] : [];
            if (Previous(known) is { } previous)
                untouchable.Add(previous);
            // Of a folder that was emptied by hand the store still knows the numbers.
            int after = known is [var newest, ..] ? newest.Number : 0;
            return snapshots.Write(snapshot, number, after, untouchable);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>What served before what serves now, and can again; null where nothing can.</summary>
    /// <param name="known">All of them.</param>
    public int? Previous(IEnumerable<KnownSnapshot> known)
    {
        HashSet<int> there = [.. snapshots.List().Select(entry => entry.Number)];
        return known.Where(record => record.State == SnapshotState.Promoted && record.Number != models.Served?.Snapshot && there.Contains(record.Number))
            .OrderByDescending(record => record.ServedAt).Select(record => (int?)record.Number).FirstOrDefault();
    }

    /// <summary>
    /// Serves a snapshot of a site that has nothing complete to serve, whatever the gates say: they are asked for the page.
    /// Where an admin has put another one in service meanwhile, it is a candidate like any.
    /// </summary>
    public async Task ServeFirstAsync(Recommender recommender, int number, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(recommender);
        ModelSnapshot snapshot = recommender.Model.Snapshot;
        if (!await TryServeFirstAsync(recommender, number, cancellationToken))
        {
            await ConsiderAsync(recommender, number, cancellationToken);
            return;
        }

        if (snapshot.Facts.IsComplete)
        {
            await records.JudgedAsync(number, await judge.JudgeAsync(recommender, null, cancellationToken), isHeldBack: false, cancellationToken);
            await WriteDownAsync(AuditVerb.Promote, number, new AdminDeed($"Snapshot {number} serves: the site had nothing complete to serve before"));
        }

        Watchers.Tell(Changed, logger);
    }

    /// <summary>Asks the gates about a snapshot that was just trained and written, and serves it where they and the admins let it.</summary>
    public async Task ConsiderAsync(Recommender candidate, int number, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        await records.AddAsync(number, candidate.Model.Snapshot, isServed: false, cancellationToken);
        // What follows is not worth giving up for a cancel that comes now: the training is done.
        await DecideAsync(candidate, number);
    }

    /// <summary>Asks the gates about the newest snapshot where the program ended before they had answered.</summary>
    public async Task ResumeAsync(CancellationToken cancellationToken = default)
    {
        if (models.Served is null || await records.ListAsync(cancellationToken) is not [{ State: SnapshotState.Candidate, Verdict: null } newest, ..])
            return;
        try
        {
            await DecideAsync(await reader.ReadAsync(newest.Number, cancellationToken), newest.Number);
        }
#pragma warning disable CA1031 // The site serves already: a candidate that can't be judged is no reason not to train the next.
        catch (Exception error) when (error is not OperationCanceledException)
#pragma warning restore CA1031
        {
            Log.NotJudged(logger, error, newest.Number);
        }
    }

    /// <summary>Asks the gates about a snapshot again, after a persona or a margin was changed. What serves stays.</summary>
    /// <exception cref="AdminException">It can't be read.</exception>
    public async Task<AdminDeed> AskAgainAsync(int number)
    {
        Verdict verdict = await judge.JudgeAsync(await reader.ReadAsync(number), models.Served is { } served && served.Snapshot != number ? served.Recommender : null);
        await records.JudgedAsync(number, verdict, !verdict.Passes);
        Watchers.Tell(Changed, logger);
        return new AdminDeed(verdict.Passes ? $"Snapshot {number} passes every gate" : $"Snapshot {number} is held back by {Count(verdict.Failures.Count())}");
    }

    /// <summary>Serves a snapshot because an admin says so, and puts promotion on hold so that the next training doesn't undo it.</summary>
    /// <param name="shown">The number that served by the page on which they said so: where another serves now, nothing is done.</param>
    /// <exception cref="AdminException">Something else serves by now, or the snapshot can't be served.</exception>
    public async Task<AdminDeed> ServeAsync(int number, int? shown, AdminActor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await _turn.WaitAsync();
        try
        {
            int? served = models.Served?.Snapshot;
            if (served != shown)
                throw new AdminException($"Nothing was changed: meanwhile {Name(served)} was put in service, by another admin or by the site. The page shows it now; decide again.");
            if (served == number)
                throw new AdminException($"Snapshot {number} serves already.");
            Recommender recommender = await reader.ReadAsync(number);
            string deed = number < served ? $"Snapshot {number} is back in service, in place of {served}" : $"Snapshot {number} serves, in place of {(served is null ? "one in memory only" : served)}";
            PromotionHold hold = new(actor.Name, clock.GetUtcNow(), deed);
            if ((await records.ListAsync()).All(record => record.Number != number))
                await records.AddAsync(number, recommender.Model.Snapshot, isServed: false);
            await records.ServedAsync(number, hold);
            models.Serve(recommender, number);
            Log.Served(logger, number, actor.Name);
            Watchers.Tell(Changed, logger);
            return new AdminDeed(deed);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Lets snapshots that pass serve by themselves again, or not.</summary>
    public async Task<AdminDeed> SetHoldAsync(bool isOnHold, AdminActor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await _turn.WaitAsync();
        try
        {
            await records.HoldAsync(isOnHold ? new PromotionHold(actor.Name, clock.GetUtcNow(), "An admin wants to decide") : null);
        }
        finally
        {
            _turn.Release();
        }

        Watchers.Tell(Changed, logger);
        return new AdminDeed(isOnHold ? "Snapshots wait for an admin from now on" : "Snapshots that pass every gate serve by themselves again");
    }

    public void Dispose() => _turn.Dispose();

    private async Task<bool> TryServeFirstAsync(Recommender recommender, int number, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (models.Served?.Snapshot is { } served && served != number)
                return false;
            await records.AddAsync(number, recommender.Model.Snapshot, isServed: true, cancellationToken);
            models.Serve(recommender, number);
            return true;
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task DecideAsync(Recommender candidate, int number)
    {
        Verdict verdict = await judge.JudgeAsync(candidate, models.Current);
        await records.JudgedAsync(number, verdict, !verdict.Passes);
        if (verdict.Passes)
            await PromoteBySiteAsync(candidate, number);
        else
            await WriteDownAsync(AuditVerb.HoldBack, number, new AdminDeed($"Snapshot {number} is held back: {string.Join(". ", verdict.Failures.Select(gate => gate.Text))}"));
        Watchers.Tell(Changed, logger);
    }

    private async Task PromoteBySiteAsync(Recommender candidate, int number)
    {
        await _turn.WaitAsync();
        try
        {
            if (!judge.IsAutomatic || await records.HoldAsync() is not null)
                return;
            int? before = models.Served?.Snapshot;
            await records.ServedAsync(number, null);
            models.Serve(candidate, number);
            await WriteDownAsync(AuditVerb.Promote, number, new AdminDeed($"Snapshot {number} passed every gate and serves, in place of {Name(before)}"));
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task WriteDownAsync(AuditVerb verb, int number, AdminDeed deed)
    {
        Log.Decided(logger, deed.Text);
        try
        {
            await audit.WriteAsync(AdminActor.Site, verb, $"snapshot {number}", deed);
        }
        catch (Exception error) when (error is SqliteException or DbUpdateException)
        {
            Log.NotWrittenDown(logger, error, deed.Text);
        }
    }

    private static string Count(int gates) => gates == 1 ? "one gate" : $"{gates} gates";

    private static string Name(int? number) => number is null ? "one in memory only" : $"snapshot {number}";

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Snapshot {Number} serves, as {Actor} asked for")]
        public static partial void Served(ILogger logger, int number, string actor);

        [LoggerMessage(LogLevel.Information, "{Text}")]
        public static partial void Decided(ILogger logger, string text);

        [LoggerMessage(LogLevel.Error, "The gates couldn't be asked about snapshot {Number}")]
        public static partial void NotJudged(ILogger logger, Exception error, int number);

        [LoggerMessage(LogLevel.Error, "The audit log couldn't be written: {Text}")]
        public static partial void NotWrittenDown(ILogger logger, Exception error, string text);
    }
}
