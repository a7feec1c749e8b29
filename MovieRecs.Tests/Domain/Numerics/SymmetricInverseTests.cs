using MovieRecs.Domain.Numerics;

namespace MovieRecs.Tests.Domain.Numerics;

public sealed class SymmetricInverseTests
{
    [Fact]
    public void TryInvert_ByHand_ReadsTheLowerTriangleAndWritesBoth()
    {
        double[] a = [2, double.NaN, double.NaN, 1, 3, double.NaN, 0, 1, 2];

        Assert.True(Invert(a, 3));

        double[] expected = [5, -2, 1, -2, 4, -2, 1, -2, 5];
        Assert.All(expected.Zip(a), pair => Assert.Equal(pair.First / 8, pair.Second, 1e-12));
    }

    /// <summary>Orders on both sides of a block's, a tile's and a slice's end.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(131)]
    [InlineData(390)]
    public void TryInvert_RandomMatrix_IsTheNaiveInverse(int n)
    {
        double[] a = RandomMatrix(n, (ulong)n);
        double[] expected = Naive(a, n);

        Assert.True(Invert(a, n));

        for (int at = 0; at < a.Length; at++)
            Assert.Equal(expected[at], a[at], 1e-9);
    }

    [Fact]
    public void TryInvert_NotPositiveDefinite_IsRefused()
    {
        Assert.False(Invert([1, 0, 2, 1], 2));
        Assert.False(Invert([double.NaN], 1));
        double[] late = RandomMatrix(100, 1);
        late[^1] = -1;
        Assert.False(Invert(late, 100));
    }

    [Fact]
    public void TryInvert_CancelledOnTheWay_Stops()
    {
        using CancellationTokenSource cancelling = new();
        double[] a = RandomMatrix(130, 1);

        Assert.Throws<OperationCanceledException>(() => SymmetricInverse.TryInvert(a, 130, new Cancelling(cancelling), cancelling.Token));
    }

    private static bool Invert(double[] a, int n) => SymmetricInverse.TryInvert(a, n, null, TestContext.Current.CancellationToken);

    /// <summary>RRᵀ + I, so that it is positive definite.</summary>
    private static double[] RandomMatrix(int n, ulong seed)
    {
        SplitMix64 numbers = new(seed);
        double[] root = [.. Enumerable.Range(0, n * n).Select(_ => numbers.Unit() - 0.5)];
        double[] a = new double[n * n];
        for (int row = 0; row < n; row++)
        {
            for (int column = 0; column < n; column++)
            {
                a[(row * n) + column] = row == column ? 1 : 0;
                for (int k = 0; k < n; k++)
                    a[(row * n) + column] += root[(row * n) + k] * root[(column * n) + k];
            }
        }

        return a;
    }

    /// <summary>Column by column, by solving A x = e.</summary>
    private static double[] Naive(double[] a, int n)
    {
        double[] factor = [.. a];
        Assert.True(Cholesky.TryFactor<double>(factor, n));
        double[] inverse = new double[n * n];
        for (int row = 0; row < n; row++)
        {
            inverse[row * (n + 1)] = 1;
            Cholesky.Solve<double>(factor, inverse.AsSpan(row * n, n));
        }

        return inverse;
    }

    private sealed class Cancelling(CancellationTokenSource source) : IProgress<double>
    {
        public void Report(double value) => source.Cancel();
    }
}
