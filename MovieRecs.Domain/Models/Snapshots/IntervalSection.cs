using MovieRecs.Domain.Models.Match;

namespace MovieRecs.Domain.Models.Snapshots;

/// <summary>How far to each side of predicted stars the interval goes.</summary>
internal sealed class IntervalSection : ISnapshotSection
{
    public string Name => "interval";

    public bool IsIn(ModelSnapshot snapshot) => snapshot.Interval is not null;

    public void Write(ModelSnapshot snapshot, SnapshotWriter writer) => writer.Write(snapshot.Interval!.Factor);

    public void Read(SnapshotReader reader, SnapshotParts parts)
    {
        try
        {
            parts.Interval = new IntervalCalibration(reader.Read<float>());
        }
        catch (ArgumentOutOfRangeException error)
        {
            throw new SnapshotException($"Its interval has no width ({error.Message}).", error);
        }
    }
}
