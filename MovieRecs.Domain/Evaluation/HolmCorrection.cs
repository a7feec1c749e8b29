namespace MovieRecs.Domain.Evaluation;

/// <summary>
/// Of twenty comparisons between equals one is below 5 % by chance. With the m probabilities in ascending order, the i-th
/// becomes the largest of (m − j + 1) p_j over j ≤ i, at most 1: then any false alarm at all has 5 %.
/// </summary>
/// <remarks>S. Holm, "A simple sequentially rejective multiple test procedure", Scandinavian Journal of Statistics 6, 1979.</remarks>
public static class HolmCorrection
{
    /// <summary>The tests with their <see cref="PairedTest.AdjustedP"/>, in the same order; those that tell nothing don't count.</summary>
    public static IReadOnlyList<PairedTest> Adjust(IReadOnlyList<PairedTest> tests)
    {
        ArgumentNullException.ThrowIfNull(tests);
        PairedTest[] adjusted = [.. tests];
        int[] order = [.. Enumerable.Range(0, tests.Count).Where(at => tests[at].P is not null).OrderBy(at => tests[at].P)];
        double largest = 0;
        foreach ((int rank, int at) in order.Index())
        {
            largest = Math.Max(largest, Math.Min(1, (order.Length - rank) * tests[at].P!.Value));
            adjusted[at] = tests[at] with { AdjustedP = largest };
        }

        return adjusted;
    }
}
