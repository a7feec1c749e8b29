using System.Runtime.InteropServices;
using MovieRecs.Domain.Datasets;

namespace MovieRecs.Domain.Models.Bfm;

/// <summary>
/// Features of one kind that users or movies have: who they are, whom they were rated by, what genres they are of.
/// Feature j is had by <c>Entities[Offsets[j]] … Entities[Offsets[j+1]−1]</c>.
/// </summary>
/// <param name="Damping">δ: an entity with n of the features has each at 1/√(n + δ).</param>
internal sealed record FeatureGroup(int[] Offsets, int[] Entities, float Damping = 0)
{
    /// <summary>How many features.</summary>
    public int Count => Offsets.Length - 1;

    /// <summary>Everyone's own identity: feature j is entity j's alone.</summary>
    public static FeatureGroup Identity(int entities) =>
        new([.. Enumerable.Range(0, entities + 1)], [.. Enumerable.Range(0, entities)]);

    /// <summary>The movies that each user rated: feature j is movie j.</summary>
    public static FeatureGroup MoviesRated(RatingDataset train, float damping) => Of(train.Items.Count, train.UsersOf) with { Damping = damping };

    /// <summary>The users who rated each movie: feature j is user j.</summary>
    public static FeatureGroup Raters(RatingDataset train, float damping) => Of(train.Users.Count, train.ItemsOf) with { Damping = damping };

    /// <summary>The labels that anybody has, each once, in ordinal order.</summary>
    public static string[] NamesOf(IEnumerable<IReadOnlyList<string>> labels) =>
        [.. labels.SelectMany(names => names).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Labels such as genres: feature j is <c>names[j]</c>.</summary>
    /// <param name="labels">By entity; no label twice for one.</param>
    public static FeatureGroup Labels(string[] names, IReadOnlyList<IReadOnlyList<string>> labels)
    {
        List<int>[] having = [.. names.Select(_ => new List<int>())];
        for (int entity = 0; entity < labels.Count; entity++)
        {
            foreach (string label in labels[entity])
                having[Array.BinarySearch(names, label, StringComparer.Ordinal)].Add(entity);
        }

        return Of(names.Length, feature => CollectionsMarshal.AsSpan(having[feature]));
    }

    private static FeatureGroup Of(int count, Func<int, ReadOnlySpan<int>> having)
    {
        int[] offsets = new int[count + 1];
        for (int feature = 0; feature < count; feature++)
            offsets[feature + 1] = offsets[feature] + having(feature).Length;
        int[] entities = new int[offsets[count]];
        for (int feature = 0; feature < count; feature++)
            having(feature).CopyTo(entities.AsSpan(offsets[feature]));
        return new FeatureGroup(offsets, entities);
    }
}
