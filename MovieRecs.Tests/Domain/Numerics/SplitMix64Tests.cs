using MovieRecs.Domain.Numerics;

namespace MovieRecs.Tests.Domain.Numerics;

public sealed class SplitMix64Tests
{
    [Fact]
    public void Next_PublishedSeed_GivesThePublishedNumbers()
    {
        SplitMix64 random = new(1234567);

        Assert.Equal([6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431], Enumerable.Range(0, 4).Select(_ => random.Next()));
    }

    [Fact]
    public void Below_ManyDraws_AreInRangeAndEven()
    {
        SplitMix64 random = new(1);
        int[] counts = new int[6];

        for (int draw = 0; draw < 60_000; draw++)
            counts[random.Below(6)]++;

        Assert.All(counts, count => Assert.InRange(count, 9_600, 10_400));
    }

    [Fact]
    public void Gaussian_ManyDraws_HaveMeanZeroAndVarianceOne()
    {
        SplitMix64 random = new(7);
        double[] drawn = [.. Enumerable.Range(0, 20_000).Select(_ => random.Gaussian())];

        Assert.InRange(drawn.Average(), -0.03, 0.03);
        Assert.InRange(drawn.Average(value => value * value), 0.95, 1.05);
    }

    [Fact]
    public void Shuffle_EveryOrderOfThree_IsAsLikelyAsAnother()
    {
        SplitMix64 random = new(3);
        Dictionary<string, int> orders = [];

        for (int time = 0; time < 12_000; time++)
        {
            char[] letters = ['a', 'b', 'c'];
            random.Shuffle<char>(letters);
            string order = new(letters);
            orders[order] = orders.GetValueOrDefault(order) + 1;
        }

        Assert.Equal(6, orders.Count);
        Assert.All(orders.Values, count => Assert.InRange(count, 1_800, 2_200));
    }
}
