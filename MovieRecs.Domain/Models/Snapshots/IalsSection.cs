using MovieRecs.Domain.Models.Ials;

namespace MovieRecs.Domain.Models.Snapshots;

/// <summary>The item factors, which items they know, and what a fold-in needs besides.</summary>
internal sealed class IalsSection : ISnapshotSection
{
    public const string SectionName = "ials";

    public string Name => SectionName;

    public bool IsIn(ModelSnapshot snapshot) => true;

    public void Write(ModelSnapshot snapshot, SnapshotWriter writer)
    {
        FactorModel factors = snapshot.Factors;
        writer.Write(factors.Items.Rank);
        writer.Write(factors.Regularisation);
        writer.Write(factors.RidgeBase);
        writer.WriteAll<byte>([.. Enumerable.Range(0, factors.Items.Count).Select(item => factors.Items.Knows(item) ? (byte)1 : (byte)0)]);
        writer.WriteAll(factors.Gram);
        writer.WriteAll(factors.Items.Values);
    }

    public void Read(SnapshotReader reader, SnapshotParts parts)
    {
        int rank = reader.Read<int>();
        float regularisation = reader.Read<float>();
        float ridgeBase = reader.Read<float>();
        bool[] known = Array.ConvertAll(reader.ReadAll<byte>(parts.ItemCount), flag => flag != 0);
        float[] gram = reader.ReadAll<float>((long)rank * rank);
        ItemFactors items = new(reader.ReadAll<float>((long)known.Length * rank), known, rank);
        parts.Factors = new FactorModel(items, gram, regularisation, ridgeBase);
    }
}
