using MovieRecs.Domain.Models.Bfm;
using MovieRecs.Domain.Numerics;

namespace MovieRecs.Tests.Domain.Models.Bfm;

public sealed class PersonSolverTests
{
    private const double Alpha = 2;

    private static readonly float[] Stars = [4, 2, 5];

    /// <summary>The factor of each of the three movies rated; they add nothing of their own.</summary>
    private static readonly float[] Factors = [0.5f, -1, 2];

    /// <summary>The first two ratings are of one session, the third of another.</summary>
    private static readonly PersonSessions Sessions = PersonSessions.Of([10, 10, 500]);

    [Fact]
    public void Solve_WithSessions_IsTheMeanOfAllWeightsTogether()
    {
        // Unknown are w, v and both sessions' s; with h = [1, q, 1 or 0, 0 or 1] their posterior mean solves
        // (α Σ h hᵀ + Λ) x = α Σ h (r − 3) + Λ μ, for w₀ = 3, Λ = diag(1, 4, 5, 5) and μ = (0.2, 0, −0.1, −0.1).
        double[] precisions = [1, 4, 5, 5];
        double[] means = [0.2, 0, -0.1, -0.1];
        double[] gram = new double[16];
        double[] joint = [.. means.Zip(precisions, (mean, precision) => mean * precision)];
        for (int rating = 0; rating < 3; rating++)
        {
            double[] h = [1, Factors[rating], rating < 2 ? 1 : 0, rating < 2 ? 0 : 1];
            for (int row = 0; row < 4; row++)
            {
                joint[row] += Alpha * h[row] * (Stars[rating] - 3);
                for (int column = 0; column < 4; column++)
                    gram[(row * 4) + column] += Alpha * h[row] * h[column];
            }
        }

        for (int row = 0; row < 4; row++)
            gram[row * 5] += precisions[row];
        Assert.True(Cholesky.TrySolve<double>(gram, joint));

        BfmSamples model = Model([new GroupPrior(-0.1, 5)]);
        PersonRow person = new PersonSolver(model, [0, 1, 2], Stars, Sessions).Solve([]);
        BfmPerson expected = new(model, person);

        Assert.Equal(3 + joint[0] - 0.1 + (joint[1] * 2), expected.Expect(2), 5);
        Assert.Equal(3 + joint[0] + (joint[1] * 2) + joint[2], expected.Expect(2, session: 0), 5);
        Assert.Equal(3 + joint[0] + (joint[1] * 2) + joint[3], expected.Expect(2, session: 1), 5);
    }

    [Fact]
    public void Solve_SessionsThatAreAllAlike_IsAsWithoutThem()
    {
        PersonRow without = new PersonSolver(Model([]), [0, 1, 2], Stars).Solve([]);
        PersonRow with = new PersonSolver(Model([new GroupPrior(0, 1e7)]), [0, 1, 2], Stars, Sessions).Solve([]);

        Assert.Equal(without.Constants[0], with.Constants[0], 4);
        Assert.Equal(without.Row[1], with.Row[1], 4);
        Assert.All(with.Sessions, weight => Assert.Equal(0, weight, 4));
    }

    /// <summary>One sample of rank 1.</summary>
    private static BfmSamples Model(GroupPrior[] sessions) => new()
    {
        Count = 1,
        Rank = 1,
        SetDamping = 0,
        Movies = [new(1), new(2), new(3)],
        MovieRows = [.. Factors.SelectMany(factor => new[] { 0, factor })],
        RatedRows = [],
        PriorMeans = [0.2f, 0],
        PriorPrecisions = [1, 4],
        Intercepts = [3],
        Precisions = [(float)Alpha],
        Levels = [],
        Cutpoints = [],
        Traits = [],
        TraitRows = [],
        Sessions = sessions,
    };
}
