using MovieRecs.Domain.Datasets;

namespace MovieRecs.Domain.Evaluation;

/// <summary>Takes in the lists that a model makes, one per person, and says what they are like together.</summary>
/// <param name="train">What the model learned from; item indices are those of this dataset.</param>
/// <param name="genres">Of the same items.</param>
public sealed class RecommendedLists(RatingDataset train, ItemGenres genres)
{
    private readonly int[] _appearances = new int[train.Items.Count];
    private readonly List<double> _novelties = [];
    private readonly List<double> _popularities = [];
    private readonly List<double> _diversities = [];
    private readonly List<double> _calibrations = [];

    /// <param name="list">What is recommended, best first; an empty list counts for nothing.</param>
    /// <param name="liked">The movies that this person gave four stars or more in training.</param>
    public void Add(ReadOnlySpan<int> list, ReadOnlySpan<int> liked)
    {
        if (list.IsEmpty)
            return;
        double bits = 0;
        double ratings = 0;
        foreach (int item in list)
        {
            int raters = train.UsersOf(item).Length;
            _appearances[item]++;
            bits -= Math.Log2((double)Math.Max(1, raters) / train.Users.Count);
            ratings += raters;
        }

        _novelties.Add(bits / list.Length);
        _popularities.Add(ratings / list.Length);
        if (genres.Diversity(list) is { } diversity)
            _diversities.Add(diversity);
        if (genres.Calibration(liked, list) is { } calibration)
            _calibrations.Add(calibration);
    }

    /// <summary>Over all lists so far; zeros where there is none.</summary>
    public BeyondAccuracyMetrics Metrics() => new(
        _appearances.Length == 0 ? 0 : (double)_appearances.Count(times => times > 0) / _appearances.Length,
        Mean(_novelties) ?? 0,
        Mean(_diversities),
        Gini(_appearances),
        Mean(_popularities) ?? 0,
        Mean(_calibrations));

    /// <summary>How the places of all lists so far fall to movies; null where there are none.</summary>
    public Exposure? Exposure() => Evaluation.Exposure.Of([.. Enumerable.Range(0, _appearances.Length).Select(item => train.UsersOf(item).Length)], _appearances);

    private static double? Mean(List<double> values) => values.Count == 0 ? null : values.Average();

    /// <summary>0 where nothing appears at all.</summary>
    private static double Gini(int[] appearances)
    {
        double weighted = 0;
        double sum = 0;
        foreach ((int index, int times) in appearances.Order().Index())
        {
            weighted += ((2.0 * (index + 1)) - appearances.Length - 1) * times;
            sum += times;
        }

        return sum == 0 ? 0 : weighted / (appearances.Length * sum);
    }
}
