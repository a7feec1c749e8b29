namespace MovieRecs.Web.Commands.Benchmarks;

/// <summary>How long one kind of answer takes.</summary>
/// <param name="What">What was asked for.</param>
/// <param name="Asked">How many times.</param>
/// <param name="Median">In milliseconds.</param>
/// <param name="P95">In milliseconds: 95 % of the answers came sooner.</param>
/// <param name="Ratio">How many times as long the median loop of per-pair calls takes.</param>
internal sealed record ServingMeasurement(string What, int Asked, double Median, double P95, double Ratio)
{
    /// <param name="milliseconds">Of each answer; at least one.</param>
    /// <param name="loop">The median of the loop, in milliseconds.</param>
    public static ServingMeasurement Of(string what, IEnumerable<double> milliseconds, double loop)
    {
        double[] sorted = [.. milliseconds.Order()];
        double median = At(sorted, 0.5);
        return new ServingMeasurement(what, sorted.Length, median, At(sorted, 0.95), loop / median);
    }

    /// <summary>The smallest value that at least this share of all are no greater than.</summary>
    public static double At(double[] sorted, double share) => sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Length) - 1)];
}
