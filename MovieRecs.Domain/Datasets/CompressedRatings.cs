namespace MovieRecs.Domain.Datasets;

/// <summary>A sparse matrix in compressed rows: row r holds the entries <c>Offsets[r] … Offsets[r+1]−1</c>.</summary>
internal sealed record CompressedRatings(int[] Offsets, int[] Indices, float[] Stars)
{
    public ReadOnlySpan<int> IndicesOf(int row) => Indices.AsSpan(Offsets[row]..Offsets[row + 1]);

    public ReadOnlySpan<float> StarsOf(int row) => Stars.AsSpan(Offsets[row]..Offsets[row + 1]);

    /// <summary>The same entries by column; a counting sort, so each new row is in ascending order too.</summary>
    public CompressedRatings Transpose(int columns)
    {
        int[] offsets = new int[columns + 1];
        foreach (int column in Indices)
            offsets[column + 1]++;
        for (int column = 0; column < columns; column++)
            offsets[column + 1] += offsets[column];

        int[] next = offsets[..^1];
        int[] indices = new int[Indices.Length];
        float[] stars = new float[Stars.Length];
        for (int row = 0; row < Offsets.Length - 1; row++)
        {
            for (int at = Offsets[row]; at < Offsets[row + 1]; at++)
            {
                int to = next[Indices[at]]++;
                indices[to] = row;
                stars[to] = Stars[at];
            }
        }

        return new CompressedRatings(offsets, indices, stars);
    }
}
