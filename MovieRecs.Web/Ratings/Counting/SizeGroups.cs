using System.Globalization;

namespace MovieRecs.Web.Ratings.Counting;

/// <summary>Groups people or movies by how many ratings they have, each group about twice as wide as the one before.</summary>
internal static class SizeGroups
{
    private static readonly int[] Bounds = [0, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];

    /// <summary>From the first group that has any to the last.</summary>
    /// <param name="sizes">How many ratings, and how many have that many.</param>
    public static IReadOnlyList<SizeCount> Of(IReadOnlyCollection<(int Size, int Times)> sizes)
    {
        int[] counts = new int[Bounds.Length];
        foreach ((int size, int times) in sizes)
            counts[Array.FindLastIndex(Bounds, bound => bound <= size)] += times;
        int first = Array.FindIndex(counts, count => count > 0);
        int last = Array.FindLastIndex(counts, count => count > 0);
        return first < 0 ? [] : [.. Enumerable.Range(first, last - first + 1).Select(group => new SizeCount(Bounds[group], NameOf(group), counts[group]))];
    }

    /// <summary>The size in the middle, the lower one of two; 0 where there are none.</summary>
    public static int Median(IReadOnlyCollection<(int Size, int Times)> sizes)
    {
        long before = (sizes.Sum(size => (long)size.Times) - 1) / 2;
        foreach ((int size, int times) in sizes.OrderBy(size => size.Size))
        {
            if (before < times)
                return size;
            before -= times;
        }

        return 0;
    }

    private static string NameOf(int group) => group == Bounds.Length - 1 ? $"{Number(Bounds[group])}+"
        : Bounds[group + 1] == Bounds[group] + 1 ? Number(Bounds[group])
        : $"{Number(Bounds[group])}–{Number(Bounds[group + 1] - 1)}";

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
