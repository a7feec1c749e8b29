namespace MovieRecs.Domain.Models.Hybrid;

/// <summary>The mean of some scores and one over their deviation, which is 0 where they are all alike.</summary>
internal readonly record struct Moments(float Mean, float Scale)
{
    /// <summary>
    /// A deviation of a millionth is rounding: every part scores by cosines times stars, inputs of about 1 or counts. It is
    /// not relative to the mean, which is rounding too where a person's likings cancel out.
    /// </summary>
    private const double AllAlike = 1e-12;

    /// <summary>The moments of those scores whose position counts.</summary>
    public static Moments Of(ReadOnlySpan<float> scores, Func<int, bool> counts)
    {
        double sum = 0;
        int count = 0;
        for (int at = 0; at < scores.Length; at++)
        {
            if (!counts(at))
                continue;
            sum += scores[at];
            count++;
        }

        double mean = sum / Math.Max(1, count);
        double squares = 0;
        for (int at = 0; at < scores.Length; at++)
        {
            if (counts(at))
                squares += (scores[at] - mean) * (scores[at] - mean);
        }

        double variance = squares / Math.Max(1, count);
        return new Moments((float)mean, variance > AllAlike ? (float)(1 / Math.Sqrt(variance)) : 0);
    }

    public float Standardise(float score) => (score - Mean) * Scale;
}
