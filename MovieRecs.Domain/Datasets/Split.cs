using System.Globalization;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Import;
using MovieRecs.Domain.Numerics;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Datasets;

/// <summary>
/// A reproducible way to divide ratings into training and test parts. Folds are made one at a time as they are asked
/// for, so that only one training set is in memory.
/// </summary>
public sealed class Split
{
    private readonly Func<int, Fold> _foldAt;

    private Split(string name, int count, Func<int, Fold> foldAt)
    {
        Name = name;
        Count = count;
        _foldAt = foldAt;
    }

    /// <summary>"predefined", the number of random folds, or "holdout".</summary>
    public string Name { get; }

    /// <summary>How many folds there are.</summary>
    public int Count { get; }

    /// <summary>The folds in order.</summary>
    public IEnumerable<Fold> Folds() => Enumerable.Range(0, Count).Select(_foldAt);

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
        return new Split(k.ToString(CultureInfo.InvariantCulture), k, fold =>
        {
            int from = (int)((long)fold * shuffled.Length / k);
            int to = (int)((long)(fold + 1) * shuffled.Length / k);
            return FoldOf((fold + 1).ToString(CultureInfo.InvariantCulture), shuffled, from..to, items);
        });
    }

    /// <summary>One fold that tests ⌈<paramref name="share"/> · n⌉ random ratings, in the order of <see cref="KFold"/>.</summary>
    /// <param name="share">Over 0 and under 1, and such that at least one rating is left to learn from.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share leaves the test or the training part empty.</exception>
    public static Split Holdout(IReadOnlyCollection<Rating> ratings, double share, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        int count = double.IsFinite(share) ? (int)Math.Ceiling(share * ratings.Count) : 0;
        if (count < 1 || count >= ratings.Count)
            throw new ArgumentOutOfRangeException(nameof(share), share, $"A holdout of {ratings.Count} ratings must test at least one and leave at least one.");
        Rating[] shuffled = Shuffled(ratings, seed);
        return new Split("holdout", 1, _ => FoldOf("holdout", shuffled, ..count, ItemsOf(shuffled)));
    }

    /// <summary>The folds that come with a dataset, in the given order.</summary>
    /// <exception cref="ImportException">When a fold is asked for: one of its ratings is both to be learned and to be predicted.</exception>
    public static Split Predefined(IReadOnlyList<PredefinedFold> folds)
    {
        ArgumentNullException.ThrowIfNull(folds);
        return new Split("predefined", folds.Count, index =>
        {
            PredefinedFold fold = folds[index];
            RatingDataset train = new(fold.Base, ItemsOf(fold.Base.Concat(fold.Test)));
            ThrowIfLeaked(fold, train);
            return new Fold(fold.Name, train, fold.Test);
        });
    }

    /// <summary>A model that has learned the answer looks better than it is, and nothing in the figures shows it.</summary>
    private static void ThrowIfLeaked(PredefinedFold fold, RatingDataset train)
    {
        foreach (Rating rating in fold.Test)
        {
            if (train.Users.TryGetIndex(rating.Rater, out int user) && train.ItemsOf(user).BinarySearch(train.Items.IndexOf(rating.Movie)) >= 0)
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

    private static Fold FoldOf(string name, Rating[] ratings, Range test, Vocabulary<MovieId> items)
    {
        (int from, int length) = test.GetOffsetAndLength(ratings.Length);
        Rating[] train = [.. ratings.AsSpan(..from), .. ratings.AsSpan(from + length)];
        return new Fold(name, new RatingDataset(train, items), ratings[test]);
    }

    private static Vocabulary<MovieId> ItemsOf(IEnumerable<Rating> ratings) => new(ratings.Select(rating => rating.Movie));
}
