namespace MovieRecs.Domain.Models.Snapshots;

/// <summary>How many rated and how many liked each item.</summary>
internal sealed class PopularitySection : ISnapshotSection
{
    public const string SectionName = "popularity";

    public string Name => SectionName;

    public bool IsIn(ModelSnapshot snapshot) => true;

    public void Write(ModelSnapshot snapshot, SnapshotWriter writer)
    {
        writer.WriteAll(snapshot.Popularity.AllRatings);
        writer.WriteAll(snapshot.Popularity.AllLiked);
    }

    public void Read(SnapshotReader reader, SnapshotParts parts)
    {
        int[] ratings = reader.ReadAll<int>(parts.ItemCount);
        parts.Popularity = new Popularity(ratings, reader.ReadAll<int>(parts.ItemCount));
    }
}
