using MovieRecs.Domain.Numerics;

namespace MovieRecs.Domain.Models.Bfm;

/// <summary>Stars are η and normal noise: r ~ N(w₀ + η, 1/α).</summary>
internal sealed class GaussianLikelihood(float globalMean) : IRatingLikelihood
{
    public double Precision { get; private set; } = 1;

    public double Intercept { get; private set; } = globalMean;

    public ReadOnlySpan<double> Cutpoints => [];

    public void Start(RatingTable ratings)
    {
        for (int at = 0; at < ratings.Count; at++)
            ratings.Residuals[at] += ratings.Stars[at] - globalMean;
    }

    /// <summary>α ~ Γ((n + 1)/2, rate (Σe² + 1)/2), then w₀ around the residuals' mean with precision αn.</summary>
    public void Draw(RatingTable ratings, SplitMix64 random)
    {
        double sum = 0;
        double squares = 0;
        foreach (float e in ratings.Residuals)
        {
            sum += e;
            squares += (double)e * e;
        }

        Precision = random.Gamma((ratings.Count + 1) / 2.0, (squares + 1) / 2);
        double grown = (sum / ratings.Count) + (random.Gaussian() / Math.Sqrt(Precision * ratings.Count));
        Intercept += grown;
        System.Numerics.Tensors.TensorPrimitives.Subtract(ratings.Residuals, (float)grown, ratings.Residuals);
    }
}
