using System.Numerics.Tensors;
using MovieRecs.Domain.Numerics;

namespace MovieRecs.Domain.Models.Bfm;

/// <summary>What a model expects of one person: the mean over its samples.</summary>
internal sealed class BfmPerson(BfmSamples model, PersonRow person)
{
    private readonly float _constant = TensorPrimitives.Average<float>(person.Constants);

    /// <summary>The stars of a movie, by the model's index. One dot product, or S (k + 2) of them where stars are steps.</summary>
    public float Expect(int movie) => model.Levels.Length == 0
        ? _constant + (TensorPrimitives.Dot(person.Row, model.MovieRow(movie)) / model.Count)
        : ExpectLevel(model.MovieRow(movie), []);

    /// <summary>The same within one of the person's sessions, where the model looks at dates.</summary>
    public float Expect(int movie, int session)
    {
        ReadOnlySpan<float> weights = person.Sessions.AsSpan(session * model.Count, model.Count);
        return model.Levels.Length == 0 ? Expect(movie) + TensorPrimitives.Average(weights) : ExpectLevel(model.MovieRow(movie), weights);
    }

    /// <summary>
    /// The variance, in squared stars, of what the person may give a movie, after the law of total variance over samples:
    /// mean_s(σ_s² + 1/α_s) + var_s(η_s) where stars are lengths, with σ_s² = hᵀA⁻¹h of the person's own weights, and
    /// mean_s(Σ stars_l² P_s(l)) − mean_s(Σ stars_l P_s(l))² where they are steps.
    /// </summary>
    public float VarianceOf(int movie) => model.Levels.Length == 0 ? VarianceOfLengths(model.MovieRow(movie)) : LevelMoments(model.MovieRow(movie), []).Variance;

    private float VarianceOfLengths(ReadOnlySpan<float> movie)
    {
        double sum = 0;
        double squares = 0;
        double within = 0;
        for (int sample = 0; sample < model.Count; sample++)
        {
            double eta = EtaOf(sample, movie);
            sum += eta;
            squares += eta * eta;
            within += SpreadOf(sample, movie) + (1.0 / model.Precisions[sample]);
        }

        double mean = sum / model.Count;
        return (float)((within / model.Count) + Math.Max((squares / model.Count) - (mean * mean), 0));
    }

    private float ExpectLevel(ReadOnlySpan<float> movie, ReadOnlySpan<float> session) => LevelMoments(movie, session).Mean;

    /// <summary>
    /// Σ stars_l P(l) = stars_0 + Σ (stars_l − stars_{l−1}) Φ((η − c_l) / √(1 + σ²)), with σ² the variance of η, and the same of
    /// stars_l², less the square of the mean.
    /// </summary>
    private (float Mean, float Variance) LevelMoments(ReadOnlySpan<float> movie, ReadOnlySpan<float> session)
    {
        double sum = 0;
        double squares = 0;
        for (int sample = 0; sample < model.Count; sample++)
        {
            double scale = 1 / Math.Sqrt(1 + SpreadOf(sample, movie));
            double eta = EtaOf(sample, movie);
            if (!session.IsEmpty)
                eta += session[sample];
            ReadOnlySpan<float> cutpoints = model.CutpointsOf(sample);
            for (int cutpoint = 0; cutpoint < cutpoints.Length; cutpoint++)
            {
                (float lower, float upper) = (model.Levels[cutpoint], model.Levels[cutpoint + 1]);
                double above = (upper - lower) * NormalDistribution.Cumulative((eta - cutpoints[cutpoint]) * scale);
                sum += above;
                squares += (upper + lower) * above;
            }
        }

        // Both from the lowest level on: a shift leaves the variance as it is.
        double gain = sum / model.Count;
        double square = (squares / model.Count) - (2 * model.Levels[0] * gain);
        return (model.Levels[0] + (float)gain, (float)Math.Max(square - (gain * gain), 0));
    }

    private double EtaOf(int sample, ReadOnlySpan<float> movie)
    {
        int start = sample * model.Width;
        return person.Constants[sample] + TensorPrimitives.Dot(person.Row.AsSpan(start, model.Width), movie.Slice(start, model.Width));
    }

    private double SpreadOf(int sample, ReadOnlySpan<float> movie) => person.Spread.VarianceOf(sample, movie.Slice((sample * model.Width) + 1, model.Rank));
}
