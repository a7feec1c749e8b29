using MovieRecs.Web.Data;
using MovieRecs.Web.Training;

namespace MovieRecs.Web.Promotion;

/// <summary>Finds at start what to serve.</summary>
public sealed class SnapshotRestorer(ModelHolder models, SnapshotFolder snapshots, SnapshotReader reader, SnapshotRecords records)
{
    /// <summary>
    /// Serves what served last; where its file is gone or bad, what served before it, and else any good one. Snapshots that
    /// were held back come last.
    /// </summary>
    /// <returns>What is known of the newest training; null where there was none.</returns>
    public async Task<SnapshotFacts?> RestoreAsync(StoreVersion version, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<KnownSnapshot> known = await records.ListAsync(cancellationToken);
        int[] promoted = [.. known.Where(record => record.State == SnapshotState.Promoted).OrderByDescending(record => record.ServedAt).Select(record => record.Number)];
        HashSet<int> heldBack = [.. known.Where(record => record.State == SnapshotState.HeldBack).Select(record => record.Number)];
        ServedModel? last = snapshots.Load(
            snapshot => reader.Join(snapshot, version),
            number => Array.IndexOf(promoted, number) is >= 0 and int at ? at : heldBack.Contains(number) ? int.MaxValue : promoted.Length);
        if (last is not null)
            models.Serve(last.Recommender, last.Snapshot);
        return Newest(known is [var newest, ..] ? newest : null, last);
    }

    /// <summary>Of the newest record and of what serves, what was trained later: the record may be older, or of a file that was replaced.</summary>
    private static SnapshotFacts? Newest(KnownSnapshot? recorded, ServedModel? served)
    {
        SnapshotFacts? facts = served is null ? null : SnapshotFacts.Of(served.Recommender.Model.Snapshot);
        return recorded?.Facts is { } newest && recorded.Number != served?.Snapshot && (facts is null || newest.Model.TrainedAt >= facts.Model.TrainedAt) ? newest : facts;
    }
}
