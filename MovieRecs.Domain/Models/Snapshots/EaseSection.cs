using MovieRecs.Domain.Models.Ease;

namespace MovieRecs.Domain.Models.Snapshots;

/// <summary>Which items EASE covers, and its weights.</summary>
internal sealed class EaseSection : ISnapshotSection
{
    public string Name => "ease";

    public bool IsIn(ModelSnapshot snapshot) => snapshot.Ease.Items.Length > 0;

    public void Write(ModelSnapshot snapshot, SnapshotWriter writer)
    {
        writer.WriteAll<int>(snapshot.Ease.Items);
        writer.WriteAll<float>(snapshot.Ease.Weights);
    }

    public void Read(SnapshotReader reader, SnapshotParts parts)
    {
        int[] items = reader.ReadAll<int>();
        for (int at = 0; at < items.Length; at++)
        {
            if (items[at] >= parts.ItemCount || items[at] <= (at == 0 ? -1 : items[at - 1]))
                throw new SnapshotException("The items that EASE covers are not in ascending order.");
        }

        parts.Ease = new EaseModel(items, reader.ReadAll<float>((long)items.Length * items.Length), parts.ItemCount);
    }
}
