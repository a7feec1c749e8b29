namespace MovieRecs.Domain.Models.Neighbours;

/// <summary>Another user or item and how like it is; in order, the most similar first and then the lower index.</summary>
internal readonly record struct Neighbour(int Index, float Similarity, int Overlap) : IComparable<Neighbour>
{
    public int CompareTo(Neighbour other)
    {
        int order = other.Similarity.CompareTo(Similarity);
        return order != 0 ? order : Index.CompareTo(other.Index);
    }
}
