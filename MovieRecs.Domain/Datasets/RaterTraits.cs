using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Datasets;

/// <summary>What of one rater's ratings tells whether they look like a person's.</summary>
public sealed class RaterTraits
{
    /// <summary>The span of time in which a burst is looked for, in seconds.</summary>
    public const int BurstSeconds = 60;

    private const int Hashes = Bands * HashesPerBand;
    private const int Bands = 6;
    private const int HashesPerBand = 3;

    private readonly ulong[] _signature;

    /// <param name="ratings">All of the rater's, in any order; a time of 0 says that it isn't known.</param>
    public RaterTraits(RaterId rater, IReadOnlyCollection<Rating> ratings)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        Rater = rater;
        Count = ratings.Count;
        OnlyStars = ratings.Count > 0 && ratings.All(rating => rating.Stars == ratings.First().Stars) ? ratings.First().Stars : null;
        MostAtOnce = LargestBurst([.. ratings.Select(rating => rating.At).Where(at => at != 0).Order()]);
        _signature = Sign(ratings);
    }

    public RaterId Rater { get; }

    public int Count { get; }

    /// <summary>The stars of every rating where all are the same; null otherwise.</summary>
    public Stars? OnlyStars { get; }

    /// <summary>The most ratings within any <see cref="BurstSeconds"/>.</summary>
    public int MostAtOnce { get; }

    /// <summary>
    /// Six keys. Of two raters who share the share s of all (film, stars) pairs that either has, one key at least is equal
    /// with the probability 1 − (1 − s³)⁶: .9996 for s = .9, .005 for s = .1 (MinHash with banding: Broder, "On the
    /// resemblance and containment of documents", 1997; Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, 3.4).
    /// </summary>
    public IReadOnlyList<ulong> Keys() =>
        [.. Enumerable.Range(0, Bands).Select(band => Enumerable.Range(band * HashesPerBand, HashesPerBand).Aggregate((ulong)band, (key, hash) => Mix(key ^ _signature[hash])))];

    private static int LargestBurst(long[] times)
    {
        int most = 0;
        int first = 0;
        for (int last = 0; last < times.Length; last++)
        {
            while (times[last] - times[first] >= BurstSeconds)
                first++;
            most = Math.Max(most, last - first + 1);
        }

        return most;
    }

    private static ulong[] Sign(IEnumerable<Rating> ratings)
    {
        ulong[] least = new ulong[Hashes];
        Array.Fill(least, ulong.MaxValue);
        foreach (Rating rating in ratings)
        {
            ulong pair = ((ulong)rating.Movie.Value << 4) | (uint)rating.Stars.HalfSteps;
            for (int hash = 0; hash < Hashes; hash++)
                least[hash] = Math.Min(least[hash], Mix(pair + ((ulong)(hash + 1) * 0x9E3779B97F4A7C15)));
        }

        return least;
    }

    /// <summary>SplitMix64's finaliser (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014).</summary>
    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
