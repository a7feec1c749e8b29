using MovieRecs.Domain.Import.Starter;

namespace MovieRecs.Tests.Domain.Import.Starter;

public sealed class SplitMix64Tests
{
    [Fact]
    public void Next_KnownSeed_GivesThePublishedNumbers()
    {
        SplitMix64 random = new(1234567);
        ulong[] drawn = [random.Next(), random.Next(), random.Next()];
        Assert.Equal([6457827717110365317UL, 3203168211198807973UL, 9817491932198370423UL], drawn);
    }

    [Fact]
    public void NextUnit_Many_StaysInsideAndAveragesAHalf()
    {
        SplitMix64 random = new(1);
        double[] drawn = [.. Enumerable.Range(0, 100_000).Select(_ => random.NextUnit())];
        Assert.All(drawn, value => Assert.InRange(value, double.Epsilon, 1 - 1e-16));
        Assert.InRange(drawn.Average(), 0.495, 0.505);
    }

    [Fact]
    public void NextNormal_Many_HasMeanZeroAndVarianceOne()
    {
        SplitMix64 random = new(1);
        double[] drawn = [.. Enumerable.Range(0, 10_000).Select(_ => random.NextNormal())];
        Assert.InRange(drawn.Average(), -0.04, 0.04);
        Assert.InRange(drawn.Average(value => value * value), 0.95, 1.05);
    }
}
