using MovieRecs.Domain.Ranking;

namespace MovieRecs.Tests.Domain.Ranking;

public sealed class CalibratorTests
{
    private static readonly (int, float)[] First = [(0, 1f)];

    private static readonly (int, float)[] Second = [(1, 1f)];

    /// <summary>Of four films three are of the first label; the scores fall by a third of the range each.</summary>
    private static readonly (int, float)[][] Shares = [First, First, First, Second];

    [Fact]
    public void Pick_NoStrength_KeepsTheOrder() => Assert.Equal([0, 1, 2, 3], Calibrator.Pick([4, 3, 2, 1], 4, Shares, [0.5f, 0.5f], 0));

    [Fact]
    public void Pick_HalfAndHalfAimedAt_TakesTheOtherLabelSecondByHand()
    {
        // With one of each, KL is 0. With two of the first, q̃ of the second is .01 · ½, so KL = ½ ln(.5/.995) + ½ ln(.5/.005) = 1.96,
        // times two films and λ = .3 = 1.18, more than the ⅔ of the range that the third film stands above the last.
        Assert.Equal([0, 3], Calibrator.Pick([4, 3, 2, 1], 2, Shares, [0.5f, 0.5f], 0.3f));
    }

    [Fact]
    public void Pick_OnlyTheFirstAimedAt_KeepsTheOrder() => Assert.Equal([0, 1, 2], Calibrator.Pick([4, 3, 2, 1], 3, Shares, [1, 0], 1));

    [Fact]
    public void Pick_NothingAimedAt_KeepsTheOrder() => Assert.Equal([0, 1], Calibrator.Pick([4, 3, 2, 1], 2, Shares, [0, 0], 1));

    [Fact]
    public void Pick_AllScoresAlike_IsByTheProportionsAlone() => Assert.Equal([0, 3, 1, 2], Calibrator.Pick([1, 1, 1, 1], 4, Shares, [0.5f, 0.5f], 0.1f));

    [Fact]
    public void Pick_Nothing_IsEmpty() => Assert.Empty(Calibrator.Pick([], 3, [], [], 1));
}
