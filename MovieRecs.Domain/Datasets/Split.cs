using System.Globalization;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Import;
using MovieRecs.Domain.Numerics;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Datasets;

/// <summary>
/// A reproducible way to divide ratings into training and test parts. Folds are made one at a time as they are asked
/// for, so that only one training set is in memory. Training sets keep when each rating was given.
/// </summary>
public sealed class Split
{
    /// <summary>Divisions by time test the last 1 in this many.</summary>
    private const int LastPart = 5;

    private readonly IReadOnlyList<Part> _parts;

    private Split(string name, IReadOnlyList<Part> parts)
    {
        Name = name;
        _parts = parts;
    }

    /// <summary>"predefined", the number of random folds, "surprise", "holdout", "last-of-each" or "last-of-all".</summary>
    public string Name { get; }

    /// <summary>How many folds there are.</summary>
    public int Count => _parts.Count;

    /// <summary>The folds in order.</summary>
    public IEnumerable<Fold> Folds() => _parts.Select(part => new Fold(part.Name, part.Train(), part.Test));

    /// <summary>What the folds test, in order; at no cost, since no training set is made.</summary>
    public IEnumerable<(string Fold, IReadOnlyList<Rating> Test)> Tests() => _parts.Select(part => (part.Name, part.Test));

    /// <summary>
    /// <paramref name="k"/> folds of sizes that differ by at most one; each rating is tested in exactly one of them.
    /// The ratings are put in order of rater and movie, shuffled by <see cref="SplitMix64"/>, and fold f (from 0) tests
    /// the positions ⌊f n / k⌋ … ⌊(f + 1) n / k⌋ − 1, so the order in which they are given has no influence.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">k is not from 2 to the number of ratings.</exception>
    public static Split KFold(IReadOnlyCollection<Rating> ratings, int k, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        ArgumentOutOfRangeException.ThrowIfLessThan(k, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(k, ratings.Count);
        Rating[] shuffled = Shuffled(ratings, seed);
        Vocabulary<MovieId> items = ItemsOf(shuffled);
        return new Split(k.ToString(CultureInfo.InvariantCulture), [.. Enumerable.Range(0, k).Select(fold =>
        {
            int from = (int)((long)fold * shuffled.Length / k);
            int to = (int)((long)(fold + 1) * shuffled.Length / k);
            return PartOf((fold + 1).ToString(CultureInfo.InvariantCulture), shuffled, from..to, items);
        })]);
    }

    /// <summary>One fold that tests ⌈<paramref name="share"/> · n⌉ random ratings, in the order of <see cref="KFold"/>.</summary>
    /// <param name="share">Over 0 and under 1, and such that at least one rating is left to learn from.</param>
    /// <param name="keepTimes">False where nothing that learns from it looks at when the ratings were given.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share leaves the test or the training part empty.</exception>
    public static Split Holdout(IReadOnlyCollection<Rating> ratings, double share, ulong seed, bool keepTimes = true)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        int count = double.IsFinite(share) ? (int)Math.Ceiling(share * ratings.Count) : 0;
        if (count < 1 || count >= ratings.Count)
            throw new ArgumentOutOfRangeException(nameof(share), share, $"A holdout of {ratings.Count} ratings must test at least one and leave at least one.");
        Rating[] shuffled = Shuffled(ratings, seed);
        return new Split("holdout", [PartOf("holdout", shuffled, ..count, ItemsOf(shuffled), keepTimes)]);
    }

    /// <summary>
    /// The five folds of <c>KFold(n_splits=5, random_state=0)</c> in Surprise, on which figures are published for its own
    /// models: the ratings are shuffled by <see cref="MersenneTwister"/> of seed 0, and each fold tests the next fifth of
    /// them, where the first n mod 5 folds test one more.
    /// </summary>
    /// <param name="ratings">In the order of the dataset's lines (<see cref="MovieLensRatings.ReadLines"/>): the folds depend on it.</param>
    /// <remarks>N. Hug, "Surprise: A Python library for recommender systems", JOSS 5(52), 2020.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than five ratings.</exception>
    public static Split Surprise(IReadOnlyCollection<Rating> ratings)
    {
        const int K = 5;
        ArgumentNullException.ThrowIfNull(ratings);
        ArgumentOutOfRangeException.ThrowIfLessThan(ratings.Count, K, nameof(ratings));
        Rating[] shuffled = [.. ratings];
        new MersenneTwister(0).Shuffle<Rating>(shuffled);
        Vocabulary<MovieId> items = ItemsOf(shuffled);
        (int size, int larger) = Math.DivRem(shuffled.Length, K);
        return new Split("surprise", [.. Enumerable.Range(0, K).Select(fold =>
        {
            int from = (fold * size) + Math.Min(fold, larger);
            int to = from + size + (fold < larger ? 1 : 0);
            return PartOf((fold + 1).ToString(CultureInfo.InvariantCulture), shuffled, from..to, items);
        })]);
    }

    /// <summary>
    /// One fold that tests the last ⌊n/5⌋ of each rater's n ratings by time, ties by movie: is what somebody comes to like
    /// foretold by what they liked before? Those with fewer than five are learned from only. Others' later ratings are
    /// learned from too; <see cref="LastOfAll"/> leaves them out.
    /// </summary>
    /// <exception cref="ArgumentException">Nobody has five ratings.</exception>
    public static Split LastOfEach(IReadOnlyCollection<Rating> ratings)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        List<Rating> train = [];
        List<Rating> test = [];
        foreach (IGrouping<RaterId, Rating> rater in ratings.GroupBy(rating => rating.Rater).OrderBy(rater => rater.Key))
        {
            Rating[] byTime = [.. rater.OrderBy(rating => rating.At).ThenBy(rating => rating.Movie)];
            int learned = byTime.Length - (byTime.Length / LastPart);
            train.AddRange(byTime.AsSpan(..learned));
            test.AddRange(byTime.AsSpan(learned..));
        }

        if (test.Count == 0)
            throw new ArgumentException("No rater has five ratings, so there is no last fifth to predict.", nameof(ratings));
        Rating[] divided = [.. test, .. train];
        return new Split("last-of-each", [PartOf("last-of-each", divided, ..test.Count, ItemsOf(divided))]);
    }

    /// <summary>
    /// One fold that cuts time in two: it learns from the first ratings of all and tests the last ⌊n/5⌋, ties by rater,
    /// then movie. Most of those tested late came late, so that much is asked about raters of whom nothing was learned.
    /// </summary>
    /// <exception cref="ArgumentException">Fewer than five ratings.</exception>
    public static Split LastOfAll(IReadOnlyCollection<Rating> ratings)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        if (ratings.Count < LastPart)
            throw new ArgumentException("Fewer than five ratings have no last fifth to predict.", nameof(ratings));
        Rating[] byTime = [.. ratings.OrderBy(rating => rating.At).ThenBy(rating => rating.Rater).ThenBy(rating => rating.Movie)];
        return new Split("last-of-all", [PartOf("last-of-all", byTime, ^(byTime.Length / LastPart).., ItemsOf(byTime))]);
    }

    /// <summary>The folds that come with a dataset, in the given order.</summary>
    /// <exception cref="ImportException">A rating of one of the folds is both to be learned and to be predicted.</exception>
    public static Split Predefined(IReadOnlyList<PredefinedFold> folds)
    {
        ArgumentNullException.ThrowIfNull(folds);
        foreach (PredefinedFold fold in folds)
            ThrowIfLeaked(fold);
        return new Split("predefined", [.. folds.Select(fold =>
            new Part(fold.Name, fold.Test, () => new RatingDataset(fold.Base, ItemsOf(fold.Base.Concat(fold.Test)), keepTimes: true)))]);
    }

    /// <summary>A model that has learned the answer looks better than it is, and nothing in the figures shows it.</summary>
    private static void ThrowIfLeaked(PredefinedFold fold)
    {
        HashSet<(RaterId, MovieId)> learned = [.. fold.Base.Select(rating => (rating.Rater, rating.Movie))];
        foreach (Rating rating in fold.Test)
        {
            if (learned.Contains((rating.Rater, rating.Movie)))
                throw new ImportException($"Fold {fold.Name} tests rater {rating.Rater}'s rating of movie {rating.Movie}, which its base has too. Leave it out of one of the two files.");
        }
    }

    private static Rating[] Shuffled(IReadOnlyCollection<Rating> ratings, ulong seed)
    {
        Rating[] shuffled = [.. ratings];
        Array.Sort(shuffled, static (one, other) =>
        {
            int byRater = one.Rater.CompareTo(other.Rater);
            return byRater != 0 ? byRater : one.Movie.CompareTo(other.Movie);
        });
        new SplitMix64(seed).Shuffle<Rating>(shuffled);
        return shuffled;
    }

    private static Part PartOf(string name, Rating[] ratings, Range test, Vocabulary<MovieId> items, bool keepTimes = true)
    {
        (int from, int length) = test.GetOffsetAndLength(ratings.Length);
        return new Part(name, new ArraySegment<Rating>(ratings, from, length), () =>
        {
            Rating[] train = [.. ratings.AsSpan(..from), .. ratings.AsSpan(from + length)];
            return new RatingDataset(train, items, keepTimes);
        });
    }

    private static Vocabulary<MovieId> ItemsOf(IEnumerable<Rating> ratings) => new(ratings.Select(rating => rating.Movie));

    /// <summary>A fold whose training set is yet to be made.</summary>
    private sealed record Part(string Name, IReadOnlyList<Rating> Test, Func<RatingDataset> Train);
}
