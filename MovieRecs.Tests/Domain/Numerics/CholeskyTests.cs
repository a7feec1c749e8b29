using CsCheck;
using MovieRecs.Domain.Numerics;

namespace MovieRecs.Tests.Domain.Numerics;

public sealed class CholeskyTests
{
    [Fact]
    public void TryFactor_ByHand_IsLowerTriangle()
    {
        double[] a = [4, -1, -1, 12, 37, -1, -16, -43, 98];

        Assert.True(Cholesky.TryFactor<double>(a, 3));

        Assert.Equal([2, -1, -1, 6, 1, -1, -8, 5, 3], a);
    }

    [Fact]
    public void Solve_ByHand_ReplacesTheRightHandSide()
    {
        float[] a = [4, 0, 2, 3];
        float[] b = [8, 7];

        Assert.True(Cholesky.TrySolve<float>(a, b));

        Assert.Equal(1.25f, b[0], 5);
        Assert.Equal(1.5f, b[1], 5);
    }

    [Theory]
    [InlineData(1, 2, 1)]
    [InlineData(0, 0, 0)]
    [InlineData(double.NaN, 0, 1)]
    [InlineData(double.PositiveInfinity, 0, 1)]
    public void TrySolve_NotPositiveDefinite_IsRefusedAndLeavesTheRightHandSide(double first, double below, double last)
    {
        double[] a = [first, 0, below, last];
        double[] b = [1, 2];

        Assert.False(Cholesky.TrySolve<double>(a, b));
        Assert.Equal([1, 2], b);
    }

    [Fact]
    public void TrySolve_RandomSystems_AreSolved() =>
        Gen.Int[1, 24].SelectMany(n => Gen.Select(Gen.Double[-1, 1].Array[n * n], Gen.Double[-1, 1].Array[n])).Sample((root, x) =>
        {
            int n = x.Length;
            double[] a = new double[n * n];
            double[] b = new double[n];
            for (int row = 0; row < n; row++)
            {
                for (int column = 0; column < n; column++)
                {
                    a[(row * n) + column] = row == column ? 1 : 0;
                    for (int k = 0; k < n; k++)
                        a[(row * n) + column] += root[(row * n) + k] * root[(column * n) + k];
                    b[row] += a[(row * n) + column] * x[column];
                }
            }

            Assert.True(Cholesky.TrySolve<double>(a, b));
            Assert.All(b.Zip(x), pair => Assert.Equal(pair.Second, pair.First, tolerance: 1e-8));
        });
}
