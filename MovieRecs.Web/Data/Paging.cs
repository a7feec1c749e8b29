namespace MovieRecs.Web.Data;

/// <summary>Lists that are read a page at a time.</summary>
public static class Paging
{
    /// <summary>How many rows come before a page.</summary>
    /// <param name="page">From 1, as somebody asked for it; one that there isn't stands for the nearest.</param>
    /// <param name="size">Rows of a page.</param>
    /// <param name="total">Rows of all pages.</param>
    public static int Before(int page, int size, int total) => (Math.Clamp(page, 1, Math.Max(1, (total + size - 1) / size)) - 1) * size;
}
