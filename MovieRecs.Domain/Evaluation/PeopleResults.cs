using MovieRecs.Domain.Numerics;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Evaluation;

/// <summary>How a model did by each person, as sums in columns: whether two models differ is asked of people one by one.</summary>
/// <param name="Raters">Who, ascending.</param>
/// <param name="Counts">For each, how many test ratings there are, or of a ranker how many lists: one per fold.</param>
public sealed record PeopleResults(IReadOnlyList<int> Raters, IReadOnlyList<int> Counts)
{
    /// <summary>Of more people, this many are kept, the same ones of every model: 10 models then take less than a megabyte.</summary>
    public const int Most = 2000;

    public static PeopleResults None { get; } = new([], []);

    /// <summary>Σ (p − r)² of each person; empty of a ranker.</summary>
    public IReadOnlyList<float> SquaredErrors { get; init; } = [];

    /// <summary>Σ |p − r| of each person; empty of a ranker.</summary>
    public IReadOnlyList<float> AbsoluteErrors { get; init; } = [];

    /// <summary>Σ nDCG@10 of each person's lists; empty of a star model.</summary>
    public IReadOnlyList<float> Gains { get; init; } = [];

    /// <summary>How many people there were, those included that aren't kept.</summary>
    public int Asked { get; init; } = Raters.Count;

    /// <summary>Of a star model.</summary>
    /// <param name="errors">For each prediction, whose it is, and p − r.</param>
    public static PeopleResults OfStars(IEnumerable<(RaterId Rater, double Error)> errors)
    {
        IGrouping<int, double>[] people = [.. errors.GroupBy(error => error.Rater.Value, error => error.Error).OrderBy(person => person.Key)];
        return new PeopleResults(Array.ConvertAll(people, person => person.Key), Array.ConvertAll(people, person => person.Count()))
        {
            SquaredErrors = Array.ConvertAll(people, person => (float)person.Sum(error => error * error)),
            AbsoluteErrors = Array.ConvertAll(people, person => (float)person.Sum(Math.Abs)),
        };
    }

    /// <summary>Of a ranker that made one list for each.</summary>
    /// <param name="gains">Whose list, and its nDCG@10.</param>
    public static PeopleResults OfLists(IEnumerable<(RaterId Rater, double Gain)> gains)
    {
        (RaterId Rater, double Gain)[] people = [.. gains.OrderBy(person => person.Rater)];
        return new PeopleResults(Array.ConvertAll(people, person => person.Rater.Value), Array.ConvertAll(people, _ => 1))
        {
            Gains = Array.ConvertAll(people, person => (float)person.Gain),
        };
    }

    /// <summary>
    /// All folds together; of more than <see cref="Most"/> people those whose number gives the lowest hash, which is a random
    /// choice that comes out the same each time.
    /// </summary>
    public static PeopleResults Sum(IReadOnlyList<PeopleResults> folds)
    {
        ArgumentNullException.ThrowIfNull(folds);
        int[] all = [.. folds.SelectMany(fold => fold.Raters).Distinct()];
        int[] raters = [.. all.OrderBy(rater => new SplitMix64((ulong)rater).Next()).Take(Most).Order()];
        Dictionary<int, int> places = raters.Index().ToDictionary(person => person.Item, person => person.Index);
        return new PeopleResults(raters, Column(fold => fold.Counts, (sum, count) => sum + count))
        {
            SquaredErrors = Column(fold => fold.SquaredErrors, (sum, error) => sum + error),
            AbsoluteErrors = Column(fold => fold.AbsoluteErrors, (sum, error) => sum + error),
            Gains = Column(fold => fold.Gains, (sum, gain) => sum + gain),
            Asked = all.Length,
        };

        T[] Column<T>(Func<PeopleResults, IReadOnlyList<T>> of, Func<T, T, T> plus)
        {
            if (folds.All(fold => of(fold).Count == 0))
                return [];
            T[] column = new T[raters.Length];
            foreach (PeopleResults fold in folds)
            {
                foreach ((int at, T value) in of(fold).Index())
                {
                    if (places.TryGetValue(fold.Raters[at], out int place))
                        column[place] = plus(column[place], value);
                }
            }

            return column;
        }
    }

    /// <summary>The mean of a column less another model's of the same people: paired, since what is hard for one is mostly hard for the other.</summary>
    /// <param name="column">Of this model.</param>
    /// <param name="other">Of the other, aligned with it.</param>
    /// <exception cref="ArgumentException">They are not of the same people.</exception>
    public ClusteredMean MeanDifference(IReadOnlyList<float> column, IReadOnlyList<float> other)
    {
        ArgumentNullException.ThrowIfNull(column);
        ArgumentNullException.ThrowIfNull(other);
        return column.Count == other.Count
            ? ClusteredMean.Of([.. column.Zip(other, (mine, theirs) => (double)mine - theirs)], Counts)
            : throw new ArgumentException($"{column.Count} people can't be paired with {other.Count}.", nameof(other));
    }

    /// <summary>The mean of a column with its error over people.</summary>
    public ClusteredMean Mean(IReadOnlyList<float> column) => ClusteredMean.Of([.. column.Select(value => (double)value)], Counts);
}
