namespace MovieRecs.Domain.Datasets;

/// <summary>
/// When ratings look unlike a person's. MovieLens' own raters gave up to 30 ratings in their busiest minute (ml-100k), 99 of
/// 100 up to 25 (ml-latest-small): they rate page by page when they join. Nobody watches, or recalls, a film a second.
/// </summary>
public static class OddRaterRule
{
    /// <summary>From so many ratings on it says something that all are the same, or the same as somebody else's.</summary>
    public const int Enough = 20;

    /// <summary>So many ratings within <see cref="RaterTraits.BurstSeconds"/> are a burst.</summary>
    public const int Burst = 60;

    /// <summary>Two raters are copies who share at least this part of all (film, stars) pairs that either has: the Jaccard index.</summary>
    public const double CopyShare = 0.9;

    /// <summary>So many times the count that 99 of 100 raters stay within is extreme.</summary>
    public const int ManyTimes = 5;

    /// <summary>Fewer are never extreme.</summary>
    public const int LeastMany = 1000;

    public static bool IsAllTheSame(RaterTraits traits)
    {
        ArgumentNullException.ThrowIfNull(traits);
        return traits.Count >= Enough && traits.OnlyStars is not null;
    }

    public static bool IsBurst(RaterTraits traits)
    {
        ArgumentNullException.ThrowIfNull(traits);
        return traits.MostAtOnce >= Burst;
    }

    /// <param name="usualMost">The count that 99 of 100 raters stay within.</param>
    public static bool IsMany(int count, int usualMost) => count >= Math.Max(LeastMany, ManyTimes * usualMost);

    /// <summary>The count that 99 of 100 raters stay within: the nearest-rank percentile; 0 of nobody.</summary>
    public static int UsualMost(IEnumerable<int> counts)
    {
        int[] ordered = [.. counts.Order()];
        return ordered.Length == 0 ? 0 : ordered[(int)Math.Ceiling(0.99 * ordered.Length) - 1];
    }
}
