namespace MovieRecs.Web.Posters.Drawing;

/// <summary>FNV-1a in 64 bits: the same in every process, unlike string.GetHashCode.</summary>
internal static class StableHash
{
    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        ulong hash = 14695981039346656037;
        foreach (byte value in bytes)
            hash = (hash ^ value) * 1099511628211;
        return hash;
    }
}
