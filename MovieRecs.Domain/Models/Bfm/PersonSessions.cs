namespace MovieRecs.Domain.Models.Bfm;

/// <summary>
/// One person's sessions: runs of ratings given right after one another, such as a page of movies sent in at once. A day
/// is too long to be one: in u1.base and u2.base of MovieLens 100K, what a good model leaves of a person's ratings
/// correlates by .15 within five seconds, by .02 within two minutes, and no more after ten.
/// </summary>
/// <param name="ByRating">The session of each rating, in the order in which the times were given.</param>
/// <param name="Starts">When each session began, ascending, in Unix seconds.</param>
/// <param name="Ends">When each had its last rating.</param>
internal sealed record PersonSessions(int[] ByRating, long[] Starts, long[] Ends)
{
    /// <summary>Seconds without a rating that a session survives; from 2 to 10 made no difference on holdouts inside u1.base.</summary>
    private const ulong LongestPause = 5;

    /// <summary>Where nothing is known of times.</summary>
    public static PersonSessions None { get; } = new([], [], []);

    public int Count => Starts.Length;

    /// <param name="times">Of the ratings, in Unix seconds and any order.</param>
    public static PersonSessions Of(ReadOnlySpan<long> times)
    {
        int[] byTime = [.. Enumerable.Range(0, times.Length)];
        times.ToArray().AsSpan().Sort(byTime.AsSpan());
        int[] byRating = new int[times.Length];
        List<long> starts = [];
        List<long> ends = [];
        foreach (int rating in byTime)
        {
            long at = times[rating];
            if (starts.Count == 0 || Between(ends[^1], at) > LongestPause)
            {
                starts.Add(at);
                ends.Add(at);
            }

            ends[^1] = at;
            byRating[rating] = starts.Count - 1;
        }

        return new PersonSessions(byRating, [.. starts], [.. ends]);
    }

    /// <summary>The session that a rating given at a time belongs to, the nearest where it is between two.</summary>
    /// <returns>False where it would be one of its own.</returns>
    public bool TryFind(long at, out int session)
    {
        int found = Array.BinarySearch(Starts, at);
        int after = found >= 0 ? found : ~found;
        ulong sinceLast = after > 0 ? Between(Ends[after - 1], Math.Max(at, Ends[after - 1])) : ulong.MaxValue;
        ulong untilNext = after < Count ? Between(at, Starts[after]) : ulong.MaxValue;
        session = sinceLast < untilNext ? after - 1 : after;
        return Math.Min(sinceLast, untilNext) <= LongestPause;
    }

    /// <summary>Right at any distance: what overflows a signed number fits an unsigned one.</summary>
    private static ulong Between(long earlier, long later) => unchecked((ulong)(later - earlier));
}
