namespace MovieRecs.Domain.Evaluation;

/// <summary>
/// What share of a sum the first of many have together: on the diagonal all have the same, and the further below it, the
/// more a few have. M. Lorenz, "Methods of measuring the concentration of wealth", Publ. American Statistical Association 9, 1905.
/// </summary>
public static class LorenzCurve
{
    /// <summary>How many parts a curve is told by.</summary>
    public const int Steps = 50;

    /// <summary>The curve of counts in ascending order: the share of their sum at each part of them, from 0 to 1; empty where the sum is 0.</summary>
    public static IReadOnlyList<double> OfCounts(IEnumerable<int> counts)
    {
        double[] sums = Cumulative([.. counts.Order()]);
        return sums[^1] == 0 ? [] : Of(sums);
    }

    /// <summary>The sums of the first 0, 1, 2 … of them.</summary>
    internal static double[] Cumulative(int[] counts)
    {
        double[] sums = new double[counts.Length + 1];
        for (int at = 0; at < counts.Length; at++)
            sums[at + 1] = sums[at] + counts[at];
        return sums;
    }

    /// <summary>Straight between two of them, and with as many digits as a drawing needs.</summary>
    /// <param name="sums">See <see cref="Cumulative"/>; of one or more, the last over 0.</param>
    internal static double[] Of(double[] sums)
    {
        double[] curve = new double[Steps + 1];
        for (int step = 0; step <= Steps; step++)
        {
            double at = (double)step / Steps * (sums.Length - 1);
            int below = Math.Min((int)at, sums.Length - 2);
            curve[step] = Math.Round((sums[below] + ((at - below) * (sums[below + 1] - sums[below]))) / sums[^1], 5);
        }

        return curve;
    }
}
