using System.Numerics.Tensors;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Numerics;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Models.Factorisation;

/// <summary>
/// SVD++: r̂_ui = μ + b_u + b_i + q_i·x_u with x_u = p_u + |N(u)|^−½ Σ_{j ∈ N(u)} y_j, N(u) the movies that u rated, whatever
/// the stars: which movies somebody chooses says something too. Minimises Σ (r_ui − r̂_ui)² + λ (b_u² + b_i² + |p_u|² +
/// |q_i|² + Σ_{j ∈ N(u)} |y_j|²), summed over the ratings, by stochastic gradient descent, user by user, from factors of
/// N(0, 0.1²). By default as Surprise's <c>SVDpp</c>: it is here to be compared with.
/// </summary>
/// <remarks>
/// Y. Koren, "Factorization meets the neighborhood", KDD 2008, §4; N. Hug, "Surprise", JOSS 5(52), 2020.
/// Each rating moves y_j ← (1 − γλ) y_j + γ e |N(u)|^−½ q_i for all j ∈ N(u), which taken at its word costs the square of a
/// user's ratings. But all these y_j shrink and shift alike, so x_u alone tells how far: x ← (1 − γλ) x + 2 γ e q. After the
/// n ratings of a user, with a = (1 − γλ)ⁿ and g = ½ (x − a x_before), p_u ← a p_u + g and y_j ← a y_j + |N(u)|^−½ g: the same
/// result at a cost that is linear in ratings.
/// </remarks>
public sealed class SvdPlusPlusTrainer(SgdSettings? settings = null) : IStarTrainer
{
    private readonly SgdSettings _settings = (settings ?? SgdSettings.SvdPlusPlus).Checked();

    public string Name => "svd++";

    IStarModel IStarTrainer.Train(RatingDataset train, CancellationToken cancellationToken) => Train(train, cancellationToken);

    /// <inheritdoc cref="IStarTrainer.Train(RatingDataset, CancellationToken)"/>
    public SvdModel Train(RatingDataset train, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(train);
        float mean = train.Count == 0 ? RatingScale.Midpoint : train.GlobalMean;
        SplitMix64 random = new(_settings.Seed);
        BiasedFactors users = BiasedFactors.Random(train.Users.Count, _settings.Rank, random);
        BiasedFactors items = BiasedFactors.Random(train.Items.Count, _settings.Rank, random);
        BiasedFactors chosen = BiasedFactors.Random(train.Items.Count, _settings.Rank, random); // y, whose biases stay 0
        SgdStep step = new(_settings, mean, vectorsOfUser: 2);
        float[] before = new float[users.Width];
        float[] now = new float[users.Width];
        for (int epoch = 0; epoch < _settings.Epochs; epoch++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (int user = 0; user < users.Count; user++)
            {
                ReadOnlySpan<int> rated = train.ItemsOf(user);
                ReadOnlySpan<float> stars = train.StarsByUser(user);
                Sum(users.Row(user), rated, chosen, before);
                before.CopyTo(now, 0);
                for (int at = 0; at < rated.Length; at++)
                    step.Take(stars[at], now, items.Row(rated[at]));
                Divide(before, now, MathF.Pow(step.Decay, rated.Length), users.Row(user), rated, chosen);
            }
        }

        BiasedFactors sums = BiasedFactors.Zero(users.Count, _settings.Rank);
        for (int user = 0; user < users.Count; user++)
            Sum(users.Row(user), train.ItemsOf(user), chosen, sums.Row(user));
        return new SvdModel(train, mean, users: sums, items);
    }

    /// <summary>[b_u, x_u] from [b_u, p_u] and the y of what the user rated.</summary>
    private static void Sum(ReadOnlySpan<float> row, ReadOnlySpan<int> rated, BiasedFactors chosen, Span<float> sum)
    {
        sum.Clear();
        foreach (int item in rated)
            TensorPrimitives.Add(sum, chosen.Row(item), sum);
        TensorPrimitives.MultiplyAdd(sum, 1 / MathF.Sqrt(rated.Length), row, sum);
    }

    /// <summary>Gives p_u and each y_j its part in what became of x_u; <paramref name="before"/> is used up.</summary>
    /// <param name="decay">a: what is left of what was there before.</param>
    private static void Divide(float[] before, float[] now, float decay, Span<float> row, ReadOnlySpan<int> rated, BiasedFactors chosen)
    {
        Span<float> gain = before.AsSpan(1);
        TensorPrimitives.Multiply(gain, -decay, gain);
        TensorPrimitives.Add(gain, now.AsSpan(1), gain);
        TensorPrimitives.Multiply(gain, 0.5f, gain);

        row[0] = now[0];
        Move(row[1..], decay, gain);
        TensorPrimitives.Multiply(gain, 1 / MathF.Sqrt(rated.Length), gain);
        foreach (int item in rated)
            Move(chosen.Row(item)[1..], decay, gain);
    }

    private static void Move(Span<float> factors, float decay, ReadOnlySpan<float> gain) =>
        TensorPrimitives.MultiplyAdd(factors, decay, gain, factors);
}
