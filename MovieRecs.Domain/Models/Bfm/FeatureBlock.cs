namespace MovieRecs.Domain.Models.Bfm;

/// <summary>
/// One relational block: what is known about the users, or about the movies, once for each instead of once a rating.
/// Groups follow one another; feature j of the block has the non-zero values <c>Values[Offsets[j]] … Values[Offsets[j+1]−1]</c>
/// at the entities (user or movie indices) in the same places of <c>Entities</c>. An entity with n features of a group has
/// each at 1/√(n + δ), so that a long set weighs no more than a short one, and a very short one less.
/// </summary>
/// <remarks>S. Rendle, "Scaling factorization machines to relational data", PVLDB 6(5), 2013.</remarks>
internal sealed class FeatureBlock
{
    /// <param name="entities">How many users, or movies.</param>
    /// <param name="groups">The first is everyone's own identity.</param>
    public FeatureBlock(int entities, IReadOnlyList<FeatureGroup> groups)
    {
        EntityCount = entities;
        Groups = new Range[groups.Count];
        Offsets = new int[groups.Sum(group => group.Count) + 1];
        Entities = new int[groups.Sum(group => group.Entities.Length)];
        Values = new float[Entities.Length];
        int feature = 0;
        int at = 0;
        for (int index = 0; index < groups.Count; index++)
        {
            FeatureGroup group = groups[index];
            Groups[index] = feature..(feature + group.Count);
            for (int j = 1; j <= group.Count; j++)
                Offsets[feature + j] = at + group.Offsets[j];
            group.Entities.CopyTo(Entities, at);
            int[] counts = new int[entities];
            foreach (int entity in group.Entities)
                counts[entity]++;
            for (int had = 0; had < group.Entities.Length; had++)
                Values[at + had] = 1 / MathF.Sqrt(counts[group.Entities[had]] + group.Damping);
            feature += group.Count;
            at += group.Entities.Length;
        }
    }

    public int EntityCount { get; }

    /// <summary>Which features are of which group.</summary>
    public Range[] Groups { get; }

    public int FeatureCount => Offsets.Length - 1;

    public int[] Offsets { get; }

    public int[] Entities { get; }

    public float[] Values { get; }
}
