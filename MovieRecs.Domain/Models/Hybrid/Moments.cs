namespace MovieRecs.Domain.Models.Hybrid;

/// <summary>The mean of some scores and one over their deviation, which is 0 where they are all alike.</summary>
internal readonly record struct Moments(float Mean, float Scale)
{
    private const double AllAlike = 1e-12;

    public static Moments Of(ReadOnlySpan<float> scores)
    {
        double sum = 0;
        foreach (float score in scores)
            sum += score;
        return Around((float)(sum / Math.Max(1, scores.Length)), scores);
    }

    /// <summary>The moments about a mean that is already known.</summary>
    public static Moments Around(float mean, ReadOnlySpan<float> scores)
    {
        double squares = 0;
        foreach (float score in scores)
            squares += ((double)score - mean) * ((double)score - mean);
        double variance = squares / Math.Max(1, scores.Length);
        return new Moments(mean, variance > AllAlike ? (float)(1 / Math.Sqrt(variance)) : 0);
    }

    public float Standardise(float score) => (score - Mean) * Scale;
}
