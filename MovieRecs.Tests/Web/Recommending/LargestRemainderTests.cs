using MovieRecs.Web.Recommending.Why;

namespace MovieRecs.Tests.Web.Recommending;

public sealed class LargestRemainderTests
{
    /// <summary>By hand: rounded down 33, 33 and 33; the one hundredth that is missing goes to the earliest of equals.</summary>
    [Fact]
    public void Round_ThreeThirdsOfOne_AddUpToOne() => Assert.Equal([34, 33, 33], LargestRemainder.Round([1 / 3f, 1 / 3f, 1 / 3f], 100));

    /// <summary>By hand: 0.125 → 12 rest .5, −0.052 → −6 rest .8, 0.0475 → 4 rest .75; sum 0.1205 → 12, so two are missing.</summary>
    [Fact]
    public void Round_PartsForAndAgainst_GivesToTheLargestRemainders() => Assert.Equal([12, -5, 5], LargestRemainder.Round([0.125f, -0.052f, 0.0475f], 12));

    [Fact]
    public void Round_ManySmallParts_AddUpAndMoveNoneByAHundredth()
    {
        float[] parts = [.. Enumerable.Range(0, 400).Select(at => MathF.Sin(at) / 70)];
        int sum = LargestRemainder.Hundredths(parts.Sum());

        int[] rounded = LargestRemainder.Round(parts, sum);

        Assert.Equal(sum, rounded.Sum());
        Assert.All(parts.Zip(rounded), pair => Assert.InRange(pair.Second - (pair.First * 100), -1.001f, 1.001f));
    }

    [Fact]
    public void Round_ASumThatIsAHundredthLess_IsReached() => Assert.Equal(1, LargestRemainder.Round([0.01f, 0.01f], 1).Sum());

    [Fact]
    public void Round_NoParts_IsNothing() => Assert.Empty(LargestRemainder.Round([], 0));
}
