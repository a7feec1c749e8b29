using CsCheck;
using MovieRecs.Domain.Ranking;

namespace MovieRecs.Tests.Domain.Ranking;

public sealed class TopNRankerTests
{
    [Fact]
    public void Top_Ties_GoToTheEarlierPosition() => Assert.Equal([1, 3, 0], TopNRanker.Top([2, 5, 1, 5, 2], 3));

    [Fact]
    public void Top_NaNAndMinusInfinity_AreNeverPicked() =>
        Assert.Equal([2, 1], TopNRanker.Top([float.NaN, -3, 0, float.NegativeInfinity], 10));

    [Fact]
    public void Top_None_IsEmpty() => Assert.Empty(TopNRanker.Top([1, 2], 0));

    [Fact]
    public void Top_AnyScores_AreThoseOfAFullSort() =>
        Gen.Select(Gen.Int[-5, 5].Array[0, 60], Gen.Int[0, 20]).Sample((values, count) =>
        {
            float[] scores = [.. values.Select(value => value / 2f)];
            int[] sorted = [.. Enumerable.Range(0, scores.Length).OrderByDescending(at => scores[at]).ThenBy(at => at).Take(count)];
            Assert.Equal(sorted, TopNRanker.Top(scores, count));
        });
}
