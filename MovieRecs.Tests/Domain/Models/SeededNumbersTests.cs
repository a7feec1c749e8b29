using MovieRecs.Domain.Models;

namespace MovieRecs.Tests.Domain.Models;

public sealed class SeededNumbersTests
{
    [Fact]
    public void Next_SeedOfThePublishedExample_IsItsSequence()
    {
        SeededNumbers numbers = new(1234567);

        Assert.Equal(6457827717110365317ul, numbers.Next());
        Assert.Equal(3203168211198807973ul, numbers.Next());
        Assert.Equal(9817491932198370423ul, numbers.Next());
    }

    [Fact]
    public void NextNormal_ManyDraws_HaveMeanZeroAndDeviationOne()
    {
        SeededNumbers numbers = new(7);
        double[] draws = [.. Enumerable.Range(0, 20_000).Select(_ => numbers.NextNormal())];

        Assert.InRange(draws.Average(), -0.03, 0.03);
        Assert.InRange(draws.Average(draw => draw * draw), 0.96, 1.04);
    }
}
