namespace MovieRecs.Domain.Guarding;

/// <summary>
/// What chance explains of a loss: 1.64 standard errors of it (one-sided, 5 %). Figures that were measured on ratings of their
/// own are independent, so their variances add up.
/// </summary>
public static class Chance
{
    private const double OneSided = 1.64;

    /// <summary>The largest loss that chance explains, in the figure's unit.</summary>
    /// <param name="error">The standard error of the loss; null where it isn't known.</param>
    /// <returns>0 where it isn't known.</returns>
    public static double LargestLoss(double? error) => OneSided * (error ?? 0);

    /// <summary>The same of two figures that were measured on ratings of their own.</summary>
    /// <param name="one">The standard error of one; null where it isn't known.</param>
    /// <param name="other">That of the other.</param>
    /// <returns>0 where either isn't known.</returns>
    public static double LargestLoss(double? one, double? other) => one is { } first && other is { } second ? LargestLoss(Math.Sqrt((first * first) + (second * second))) : 0;
}
