using MovieRecs.Domain.Ranking;

namespace MovieRecs.Tests.Domain.Ranking;

public sealed class DiversifierTests
{
    [Fact]
    public void Pick_AlikeToTheBest_FallsBehindByHand()
    {
        // The range is 4 and the penalty ½, so being the twin of the first costs the second 2: 9 − 2 < 8.
        int[] picks = Diversifier.Pick([10, 9, 8, 6], 3, (first, second) => first + second == 1 ? 1 : 0, 0.5f);

        Assert.Equal([0, 2, 1], picks);
    }

    [Fact]
    public void Pick_NoPenalty_KeepsTheOrder() => Assert.Equal([0, 1], Diversifier.Pick([3, 2, 1], 2, (_, _) => 1, 0));

    [Fact]
    public void Pick_FewerThanAsked_IsAll() => Assert.Equal([0], Diversifier.Pick([3], 5, (_, _) => 1, 1));

    [Fact]
    public void Pick_Nothing_IsEmpty() => Assert.Empty(Diversifier.Pick([], 5, (_, _) => 1, 1));
}
