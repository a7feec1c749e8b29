using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Numerics;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Datasets;

/// <summary>
/// A division by people, to measure how a model does for somebody new: ⌈u/10⌉ of the u raters are held out entirely,
/// and the rest are learned from.
/// </summary>
public sealed class FoldInSplit
{
    /// <summary>How many ratings of a new person a model may be shown at most; what is tested comes after them.</summary>
    public const int HistoryLength = 20;

    private const int HeldOutPart = 10;

    private FoldInSplit(string name, RatingDataset train, IReadOnlyList<FoldInPerson> people)
    {
        Name = name;
        Train = train;
        People = people;
    }

    /// <summary>"held-out-raters", or "held-out-raters-shuffled".</summary>
    public string Name { get; }

    /// <summary>All ratings of the other raters, with their times. Gives an index to every movie of the whole dataset.</summary>
    public RatingDataset Train { get; }

    /// <summary>
    /// Those held out who rated more than <see cref="HistoryLength"/> movies, by ascending id. The others who were held
    /// out leave nothing to test, and are neither here nor in <see cref="Train"/>.
    /// </summary>
    public IReadOnlyList<FoldInPerson> People { get; }

    /// <param name="ratings">In any order; it has no influence.</param>
    /// <param name="seed">Of who is held out: the raters are put in order of their ids and shuffled by <see cref="SplitMix64"/>.</param>
    /// <param name="isShuffled">
    /// True to show ratings in random order in place of the first by time. What people rate first is what a site happens to
    /// list first; shuffled, the history is a fair sample of their taste and the test the easier one.
    /// </param>
    /// <exception cref="ArgumentException">There is one rater only, or nobody held out has enough ratings.</exception>
    public static FoldInSplit Of(IReadOnlyCollection<Rating> ratings, ulong seed, bool isShuffled = false)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        RaterId[] raters = [.. ratings.Select(rating => rating.Rater).Distinct().Order()];
        if (raters.Length < 2)
            throw new ArgumentException("To hold out a rater and learn from others takes at least two.", nameof(ratings));
        SplitMix64 numbers = new(seed);
        numbers.Shuffle<RaterId>(raters);
        HashSet<RaterId> heldOut = [.. raters.Take((raters.Length + HeldOutPart - 1) / HeldOutPart)];

        ILookup<bool, Rating> isHeldOut = ratings.ToLookup(rating => heldOut.Contains(rating.Rater));
        FoldInPerson[] people =
        [
            .. isHeldOut[true].GroupBy(rating => rating.Rater)
                .Where(rater => rater.Count() > HistoryLength)
                .OrderBy(rater => rater.Key)
                .Select(rater => PersonOf(rater.Key, rater, isShuffled ? numbers : null)),
        ];
        if (people.Length == 0)
            throw new ArgumentException($"None of the {heldOut.Count} raters held out has more than {HistoryLength} ratings. Choose another seed, or more ratings.", nameof(ratings));
        Vocabulary<MovieId> items = new(ratings.Select(rating => rating.Movie));
        return new FoldInSplit(isShuffled ? "held-out-raters-shuffled" : "held-out-raters", new RatingDataset([.. isHeldOut[false]], items, keepTimes: true), people);
    }

    private static FoldInPerson PersonOf(RaterId rater, IEnumerable<Rating> ratings, SplitMix64? numbers)
    {
        Rating[] inOrder = [.. ratings.OrderBy(rating => rating.At).ThenBy(rating => rating.Movie)];
        numbers?.Shuffle<Rating>(inOrder);
        return new FoldInPerson(rater, inOrder[..HistoryLength], inOrder[HistoryLength..]);
    }
}
