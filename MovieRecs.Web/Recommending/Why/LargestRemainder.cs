namespace MovieRecs.Web.Recommending.Why;

/// <summary>
/// Rounds numbers to hundredths that add up to a given sum, by the largest remainder (Hare–Niemeyer): all are rounded
/// down, and those that lost most get one hundredth each until the sum is reached. No number moves by a hundredth or more.
/// </summary>
public static class LargestRemainder
{
    /// <summary>The nearest hundredth of a number, counted in hundredths.</summary>
    public static int Hundredths(float value) => (int)MathF.Round(value * 100);

    /// <summary>The parts in hundredths; of equal remainders the earlier part is served first.</summary>
    /// <param name="sum">In hundredths. The parts sum to it, but for rounding.</param>
    public static int[] Round(IReadOnlyList<float> parts, int sum)
    {
        ArgumentNullException.ThrowIfNull(parts);
        int[] rounded = [.. parts.Select(part => (int)Math.Floor(part * 100.0))];
        int missing = sum - rounded.Sum();
        int[] byLoss = [.. Enumerable.Range(0, rounded.Length).OrderByDescending(at => (parts[at] * 100.0) - rounded[at])];
        for (int at = 0; at < missing && byLoss.Length > 0; at++)
            rounded[byLoss[at % byLoss.Length]]++;
        for (int at = 0; at < -missing && byLoss.Length > 0; at++)
            rounded[byLoss[^((at % byLoss.Length) + 1)]]--;
        return rounded;
    }
}
