using System.Globalization;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Numerics;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Datasets;

/// <summary>
/// A division by people, to measure how a model does for somebody new: in ten parts, each of which holds a tenth of the
/// raters out entirely and learns from the rest. Every rater is held out once: figures of a single tenth differ by a
/// seventh and more from one to the next. Parts are made one at a time as they are asked for.
/// </summary>
public sealed class FoldInSplit
{
    /// <summary>How many ratings of a new person a model may be shown at most; what is tested comes after them.</summary>
    public const int HistoryLength = 20;

    private const int Parts = 10;

    private readonly IReadOnlyCollection<Rating> _ratings;
    private readonly Vocabulary<MovieId> _items;
    private readonly RaterId[][] _heldOut;
    private readonly ulong? _shuffle;

    private FoldInSplit(IReadOnlyCollection<Rating> ratings, RaterId[][] heldOut, ulong? shuffle)
    {
        _ratings = ratings;
        _items = new Vocabulary<MovieId>(ratings.Select(rating => rating.Movie));
        _heldOut = heldOut;
        _shuffle = shuffle;
    }

    /// <summary>"held-out-raters", or "held-out-raters-shuffled".</summary>
    public string Name => _shuffle is null ? "held-out-raters" : "held-out-raters-shuffled";

    /// <summary>How many parts there are: ten, or fewer where there are fewer raters or a tenth has nobody to test.</summary>
    public int Count => _heldOut.Length;

    /// <param name="ratings">In any order; it has no influence.</param>
    /// <param name="seed">Of who is held out together: the raters are put in order of their ids and shuffled by <see cref="SplitMix64"/>.</param>
    /// <param name="isShuffled">
    /// True to show ratings in random order in place of the first by time. What people rate first is what a site happens to
    /// list first; shuffled, the history is a fair sample of their taste and the test the easier one.
    /// </param>
    /// <exception cref="ArgumentException">There is one rater only, or nobody has enough ratings.</exception>
    public static FoldInSplit Of(IReadOnlyCollection<Rating> ratings, ulong seed, bool isShuffled = false)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        Dictionary<RaterId, int> counts = ratings.CountBy(rating => rating.Rater).ToDictionary();
        RaterId[] raters = [.. counts.Keys.Order()];
        if (raters.Length < 2)
            throw new ArgumentException("To hold out a rater and learn from others takes at least two.", nameof(ratings));
        new SplitMix64(seed).Shuffle<RaterId>(raters);
        int parts = Math.Min(Parts, raters.Length);
        RaterId[][] heldOut =
        [
            .. Enumerable.Range(0, parts)
                .Select(part => raters[(int)((long)part * raters.Length / parts)..(int)((part + 1L) * raters.Length / parts)])
                .Where(part => part.Any(rater => counts[rater] > HistoryLength)),
        ];
        if (heldOut.Length == 0)
            throw new ArgumentException($"None of the {raters.Length} raters has more than {HistoryLength} ratings, so there is nothing to test.", nameof(ratings));
        return new FoldInSplit(ratings, heldOut, isShuffled ? seed : null);
    }

    /// <summary>The parts in order.</summary>
    public IEnumerable<FoldInFold> Folds() => Enumerable.Range(0, Count).Select(FoldAt);

    /// <summary>Everybody who is held out and leaves something to test, part by part; no training set is made.</summary>
    public IEnumerable<FoldInPerson> People() => Enumerable.Range(0, Count).SelectMany(PeopleAt);

    private FoldInFold FoldAt(int part)
    {
        HashSet<RaterId> heldOut = [.. _heldOut[part]];
        RatingDataset train = new([.. _ratings.Where(rating => !heldOut.Contains(rating.Rater))], _items, keepTimes: true);
        return new FoldInFold((part + 1).ToString(CultureInfo.InvariantCulture), train, PeopleAt(part));
    }

    private FoldInPerson[] PeopleAt(int part)
    {
        HashSet<RaterId> heldOut = [.. _heldOut[part]];
        SplitMix64? numbers = _shuffle is { } seed ? new SplitMix64(seed + (ulong)part + 1) : null;
        return
        [
            .. _ratings.Where(rating => heldOut.Contains(rating.Rater))
                .GroupBy(rating => rating.Rater)
                .Where(rater => rater.Count() > HistoryLength)
                .OrderBy(rater => rater.Key)
                .Select(rater => PersonOf(rater.Key, rater, numbers)),
        ];
    }

    private static FoldInPerson PersonOf(RaterId rater, IEnumerable<Rating> ratings, SplitMix64? numbers)
    {
        Rating[] inOrder = [.. ratings.OrderBy(rating => rating.At).ThenBy(rating => rating.Movie)];
        numbers?.Shuffle<Rating>(inOrder);
        return new FoldInPerson(rater, inOrder[..HistoryLength], inOrder[HistoryLength..]);
    }
}
