using MovieRecs.Domain.Models.Bfm;
using MovieRecs.Domain.Numerics;

namespace MovieRecs.Tests.Domain.Models.Bfm;

public sealed class CutpointSamplerTests
{
    [Fact]
    public void Draw_DataOfKnownCutpoints_FindsThem()
    {
        double[] known = [-1.2, 0.1, 1.6];
        SplitMix64 random = new(2);
        float[] sums = new float[20000];
        byte[] levels = new byte[sums.Length];
        for (int at = 0; at < sums.Length; at++)
        {
            sums[at] = (float)random.Gaussian();
            double z = sums[at] + random.Gaussian();
            levels[at] = (byte)known.Count(cutpoint => cutpoint < z);
        }

        CutpointSampler sampler = new([.. Enumerable.Range(0, 4).Select(level => levels.Count(given => given == level))]);
        double[] mean = new double[3];
        for (int sweep = 0; sweep < 40; sweep++)
        {
            sampler.Draw(levels, sums, random);
            for (int cutpoint = 0; cutpoint < 3 && sweep >= 10; cutpoint++)
                mean[cutpoint] += sampler.Inner[cutpoint] / 30;
        }

        for (int cutpoint = 0; cutpoint < 3; cutpoint++)
            Assert.Equal(known[cutpoint], mean[cutpoint], tolerance: 0.05);
    }

    [Fact]
    public void Draw_OneOfEachLevel_StaysInOrder()
    {
        SplitMix64 random = new(3);
        CutpointSampler sampler = new([1, 1, 1]);

        double before = sampler.Inner[0];
        for (int sweep = 0; sweep < 500; sweep++)
        {
            sampler.Draw([0, 1, 2], [0.5f, 0, -0.5f], random);
            Assert.True(sampler.Inner[0] < sampler.Inner[1]);
        }

        Assert.NotEqual(before, sampler.Inner[0]);
    }

    [Fact]
    public void BoundsOf_OneLevel_AreInfinite()
    {
        CutpointSampler sampler = new([5]);

        sampler.Draw([0, 0, 0, 0, 0], [1, 2, 3, 4, 5], new SplitMix64(1));

        Assert.Equal((double.NegativeInfinity, double.PositiveInfinity), sampler.BoundsOf(0));
    }
}
