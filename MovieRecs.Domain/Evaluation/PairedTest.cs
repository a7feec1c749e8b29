using MovieRecs.Domain.Numerics;

namespace MovieRecs.Domain.Evaluation;

/// <summary>
/// Whether one model differs from another that was asked the same: by pairs, since what is hard for one is mostly hard for
/// the other. Both tests are Student's t of a mean difference over its standard error; of all the tests in use it is the one
/// that agrees with randomisation and keeps its error rate (M. Smucker, J. Allan &amp; B. Carterette, "A comparison of
/// statistical significance tests for information retrieval evaluation", CIKM 2007), and it gives an interval as well.
/// </summary>
/// <param name="Difference">The first model's figure less the second's, in the figure's own unit.</param>
/// <param name="Count">How many folds, or people.</param>
public sealed record PairedTest(double Difference, int Count)
{
    /// <summary>What is less likely than this is taken to be no chance.</summary>
    public const double Level = 0.05;

    /// <summary>Of fewer people no test is made: what one of them does would decide it.</summary>
    public const int FewestPeople = 10;

    /// <summary>The lower end of the difference's 95 % interval; null where there is too little to tell.</summary>
    public double? Lowest { get; init; }

    /// <summary>The upper end, likewise.</summary>
    public double? Highest { get; init; }

    /// <summary>How likely so large a difference would be, either way, if the models were equally good; null where there is too little to tell.</summary>
    public double? P { get; init; }

    /// <summary>The same once it is taken into account how many were compared; see <see cref="HolmCorrection"/>.</summary>
    public double? AdjustedP { get; init; }

    /// <summary>True where the difference is real at the 5 % level, false where it may well be chance; null where there is too little to tell.</summary>
    public bool? IsReal => AdjustedP is { } p ? p < Level : null;

    /// <summary>
    /// The corrected resampled t-test over k folds: t = d̄ / √((1/k + n_test/n_train) s²) with k − 1 degrees of freedom, s² the
    /// variance of the differences over folds. Since folds share their training ratings, their differences aren't
    /// independent, and the plain test (without n_test/n_train) finds differences far too often.
    /// C. Nadeau &amp; Y. Bengio, "Inference for the generalization error", Machine Learning 52, 2003.
    /// </summary>
    /// <param name="first">The first model's figure in each fold.</param>
    /// <param name="second">The second's in the same folds.</param>
    /// <param name="testOverTrain">n_test/n_train: ratings held out over ratings learned from, 1/4 of five folds.</param>
    /// <exception cref="ArgumentException">No folds, or not the same ones.</exception>
    public static PairedTest OverFolds(IReadOnlyList<double> first, IReadOnlyList<double> second, double testOverTrain)
    {
        double[] differences = Differences(first, second);
        double mean = differences.Average();
        double squares = differences.Sum(difference => (difference - mean) * (difference - mean));
        int folds = differences.Length;
        return folds < 2
            ? new PairedTest(mean, folds)
            : Of(mean, Math.Sqrt(((1.0 / folds) + testOverTrain) * squares / (folds - 1)), folds);
    }

    /// <summary>
    /// Over people, of a mean over all their values such as MAE, or nDCG of their lists: the difference Σ d_u / Σ n_u, d_u the
    /// difference of a person's sums, against its <see cref="ClusteredMean"/> standard error, with P − 1 degrees of freedom.
    /// People and not ratings are what is drawn, as one person's ratings go together. Where everybody has one value it is
    /// the paired t-test.
    /// </summary>
    /// <param name="first">The sum of the first model's values for each person.</param>
    /// <param name="second">The second's for the same people.</param>
    /// <param name="counts">How many values each person has.</param>
    /// <exception cref="ArgumentException">Nobody, or not the same people.</exception>
    public static PairedTest OverPeople(IReadOnlyList<float> first, IReadOnlyList<float> second, IReadOnlyList<int> counts) => OverPeople(first, second, counts, 1);

    /// <summary>
    /// The same of the root of a mean, in the unit of the root: of RMSE in stars, from sums of squared errors. A mean over
    /// people of their own RMSE would be another figure, in which somebody with two ratings counts like one with two hundred; so
    /// the mean squared error is compared, by <see cref="OverPeople(IReadOnlyList{float}, IReadOnlyList{float}, IReadOnlyList{int})"/>,
    /// and difference and interval are brought to stars by √a − √b = (a − b) / (√a + √b).
    /// </summary>
    /// <inheritdoc cref="OverPeople(IReadOnlyList{float}, IReadOnlyList{float}, IReadOnlyList{int})"/>
    public static PairedTest OverPeopleOfRoots(IReadOnlyList<float> first, IReadOnlyList<float> second, IReadOnlyList<int> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        double total = counts.Sum(count => (double)count);
        double roots = Math.Sqrt(first.Sum(value => (double)value) / total) + Math.Sqrt(second.Sum(value => (double)value) / total);
        return OverPeople(first, second, counts, roots == 0 ? 1 : roots);
    }

    private static PairedTest OverPeople(IReadOnlyList<float> first, IReadOnlyList<float> second, IReadOnlyList<int> counts, double unit)
    {
        double[] differences = Differences([.. first.Select(value => (double)value)], [.. second.Select(value => (double)value)]);
        if (counts.Count != differences.Length)
            throw new ArgumentException($"{counts.Count} counts are not of {differences.Length} people.", nameof(counts));
        ClusteredMean mean = ClusteredMean.Of(differences, counts);
        return differences.Length < FewestPeople
            ? new PairedTest(mean.Mean / unit, differences.Length)
            : Of(mean.Mean / unit, mean.StandardError / unit, differences.Length);
    }

    private static PairedTest Of(double difference, double standardError, int count)
    {
        double reach = StudentDistribution.Critical(Level, count - 1) * standardError;
        double p = difference == 0 ? 1 : StudentDistribution.TwoSided(difference / standardError, count - 1);
        return new PairedTest(difference, count) { Lowest = difference - reach, Highest = difference + reach, P = p, AdjustedP = p };
    }

    private static double[] Differences(IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return first.Count == second.Count && first.Count > 0
            ? [.. first.Zip(second, (one, other) => one - other)]
            : throw new ArgumentException($"{first.Count} values can't be paired with {second.Count}.", nameof(second));
    }
}
