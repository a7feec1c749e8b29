using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Guarding;
using MovieRecs.Domain.Models.Snapshots;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Promotion;

/// <summary>What the store knows of snapshots: which serves, what the gates said, and whether promotion is on hold.</summary>
public sealed class SnapshotRecords(IDbContextFactory<MovieRecsDbContext> stores, WriteGate gate, TimeProvider clock)
{
    /// <summary>All of them, the newest first.</summary>
    public async Task<IReadOnlyList<KnownSnapshot>> ListAsync(CancellationToken cancellationToken = default)
    {
        await using MovieRecsDbContext store = await stores.CreateDbContextAsync(cancellationToken);
        List<SnapshotRecord> records = await store.Snapshots.AsNoTracking().OrderByDescending(record => record.Number).ToListAsync(cancellationToken);
        return [.. records.Select(Read)];
    }

    public async Task<PromotionHold?> HoldAsync(CancellationToken cancellationToken = default)
    {
        await using MovieRecsDbContext store = await stores.CreateDbContextAsync(cancellationToken);
        string? hold = await store.Facts.Where(fact => fact.Name == StoreFact.PromotionHold).Select(fact => fact.Value).SingleOrDefaultAsync(cancellationToken);
        return hold is null ? null : Parse<PromotionHold>(hold);
    }

    /// <summary>Writes down that a snapshot was trained. What was known under its number is of another one and goes.</summary>
    /// <param name="isServed">True where it serves at once.</param>
    public Task AddAsync(int number, ModelSnapshot snapshot, bool isServed, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return gate.WriteAsync(
            async store =>
            {
                await store.Snapshots.Where(record => record.Number == number).ExecuteDeleteAsync(cancellationToken);
                store.Snapshots.Add(new SnapshotRecord
                {
                    Number = number,
                    State = isServed ? SnapshotState.Promoted : SnapshotState.Candidate,
                    TrainedAt = snapshot.Facts.TrainedAt.ToUnixTimeSeconds(),
                    ServedAt = isServed ? await NextServedAtAsync(store, cancellationToken) : null,
                    Facts = JsonSerializer.Serialize(SnapshotFacts.Of(snapshot)),
                });
                await store.SaveChangesAsync(cancellationToken);
            },
            cancellationToken);
    }

    /// <summary>Keeps what the gates said.</summary>
    /// <param name="isHeldBack">True where that keeps it from serving.</param>
    public Task JudgedAsync(int number, Verdict verdict, bool isHeldBack, CancellationToken cancellationToken = default) => ChangeAsync(
        number,
        record =>
        {
            record.Verdict = JsonSerializer.Serialize(verdict);
            record.State = record.State == SnapshotState.Promoted ? SnapshotState.Promoted
                : isHeldBack ? SnapshotState.HeldBack
                : SnapshotState.Candidate;
        },
        null,
        cancellationToken);

    /// <summary>Writes down that a snapshot serves from now on.</summary>
    /// <param name="hold">What puts promotion on hold, if anything does.</param>
    public Task ServedAsync(int number, PromotionHold? hold, CancellationToken cancellationToken = default) => ChangeAsync(
        number,
        record => record.State = SnapshotState.Promoted,
        async (store, record) =>
        {
            record.ServedAt = await NextServedAtAsync(store, cancellationToken);
            if (hold is not null)
                await SetHoldAsync(store, hold, cancellationToken);
        },
        cancellationToken);

    /// <summary>Puts promotion on hold, or, with null, releases it.</summary>
    public Task HoldAsync(PromotionHold? hold, CancellationToken cancellationToken = default) =>
        gate.WriteAsync(store => SetHoldAsync(store, hold, cancellationToken), cancellationToken);

    private Task ChangeAsync(int number, Action<SnapshotRecord> change, Func<MovieRecsDbContext, SnapshotRecord, Task>? also, CancellationToken cancellationToken) => gate.WriteAsync(
        async store =>
        {
            SnapshotRecord record = await store.Snapshots.SingleAsync(known => known.Number == number, cancellationToken);
            change(record);
            if (also is not null)
                await also(store, record);
            await store.SaveChangesAsync(cancellationToken);
        },
        cancellationToken);

    private static async Task SetHoldAsync(MovieRecsDbContext store, PromotionHold? hold, CancellationToken cancellationToken)
    {
        await store.Facts.Where(fact => fact.Name == StoreFact.PromotionHold).ExecuteDeleteAsync(cancellationToken);
        if (hold is null)
            return;
        store.Facts.Add(new StoreFact { Name = StoreFact.PromotionHold, Value = JsonSerializer.Serialize(hold) });
        await store.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Now, but after every other: by these times a restart knows what served last.</summary>
    private async Task<long> NextServedAtAsync(MovieRecsDbContext store, CancellationToken cancellationToken)
    {
        long last = await store.Snapshots.MaxAsync(record => record.ServedAt, cancellationToken) ?? 0;
        return Math.Max(clock.GetUtcNow().ToUnixTimeSeconds(), last + 1);
    }

    private static KnownSnapshot Read(SnapshotRecord record) => new(
        record.Number,
        record.State,
        DateTimeOffset.FromUnixTimeSeconds(record.TrainedAt),
        record.ServedAt is { } served ? DateTimeOffset.FromUnixTimeSeconds(served) : null,
        Parse<Verdict>(record.Verdict),
        Parse<SnapshotFacts>(record.Facts));

    /// <summary>Null for nothing, and for what another version of the program wrote in another way.</summary>
    private static T? Parse<T>(string? json)
        where T : class
    {
        try
        {
            return json is null ? null : JsonSerializer.Deserialize<T>(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
