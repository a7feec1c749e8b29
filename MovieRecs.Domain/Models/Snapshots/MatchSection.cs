using MovieRecs.Domain.Models.Match;

namespace MovieRecs.Domain.Models.Snapshots;

/// <summary>The curve from predicted stars to the match.</summary>
internal sealed class MatchSection : ISnapshotSection
{
    public string Name => "match";

    public bool IsIn(ModelSnapshot snapshot) => snapshot.Match is not null;

    public void Write(ModelSnapshot snapshot, SnapshotWriter writer)
    {
        writer.WriteAll(snapshot.Match!.Stars);
        writer.WriteAll(snapshot.Match.Probabilities);
    }

    public void Read(SnapshotReader reader, SnapshotParts parts)
    {
        try
        {
            parts.Match = new MatchCalibration(reader.ReadAll<float>(), reader.ReadAll<float>());
        }
        catch (ArgumentException error)
        {
            throw new SnapshotException($"Its match is no curve ({error.Message}).", error);
        }
    }
}
