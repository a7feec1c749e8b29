using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;

namespace MovieRecs.Domain.Models.Snapshots;

/// <summary>The ids of the movies that were learned from, in ascending order.</summary>
internal sealed class ItemsSection : ISnapshotSection
{
    public const string SectionName = "items";

    public string Name => SectionName;

    public bool IsIn(ModelSnapshot snapshot) => true;

    public void Write(ModelSnapshot snapshot, SnapshotWriter writer) => writer.WriteAll<int>([.. snapshot.Items.Ids.ToArray().Select(id => id.Value)]);

    public void Read(SnapshotReader reader, SnapshotParts parts) => parts.Items = Ascending(reader.ReadAll<int>());

    /// <exception cref="SnapshotException">An id is repeated or out of order, which would give every row behind it to another movie.</exception>
    public static Vocabulary<MovieId> Ascending(int[] ids)
    {
        Vocabulary<MovieId> items = new(ids.Select(id => new MovieId(id)));
        for (int item = 0; item < ids.Length; item++)
        {
            if (item >= items.Count || items[item].Value != ids[item])
                throw new SnapshotException("Its movies are not in ascending order.");
        }

        return items;
    }
}
