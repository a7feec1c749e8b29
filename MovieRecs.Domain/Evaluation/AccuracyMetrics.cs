namespace MovieRecs.Domain.Evaluation;

/// <summary>How far predicted stars are from given ones. Both are in stars, and 0 is perfect.</summary>
/// <param name="Rmse">Root mean squared error, √(Σ (p − r)² / n): a large error weighs more than many small ones.</param>
/// <param name="Mae">Mean absolute error, Σ |p − r| / n.</param>
/// <remarks>J. Herlocker et al., "Evaluating collaborative filtering recommender systems", ACM TOIS 22(1), 2004, §5.1.</remarks>
public readonly record struct AccuracyMetrics(double Rmse, double Mae)
{
    /// <summary>Over all pairs of a prediction p and the rating r that was given; summed in double precision.</summary>
    /// <exception cref="ArgumentException">No pairs, or not as many of one as of the other.</exception>
    public static AccuracyMetrics Of(ReadOnlySpan<float> predicted, ReadOnlySpan<float> given)
    {
        if (predicted.IsEmpty || predicted.Length != given.Length)
            throw new ArgumentException($"{predicted.Length} predictions of {given.Length} ratings have no mean error.", nameof(predicted));

        double squares = 0;
        double sum = 0;
        for (int at = 0; at < predicted.Length; at++)
        {
            double error = (double)predicted[at] - given[at];
            squares += error * error;
            sum += Math.Abs(error);
        }

        return new AccuracyMetrics(Math.Sqrt(squares / predicted.Length), sum / predicted.Length);
    }
}
