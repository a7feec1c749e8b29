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
        : ExpectLevel(model.MovieRow(movie));

    /// <summary>Σ stars_l P(l) = stars_0 + Σ (stars_l − stars_{l−1}) Φ((η − c_l) / √(1 + σ²)), with σ² the variance of η.</summary>
    private float ExpectLevel(ReadOnlySpan<float> movie)
    {
        double sum = 0;
        for (int sample = 0; sample < model.Count; sample++)
        {
            int start = sample * model.Width;
            double variance = person.Spread?.VarianceOf(sample, movie.Slice(start + 1, model.Rank)) ?? 0;
            double scale = 1 / Math.Sqrt(1 + variance);
            double eta = person.Constants[sample] + TensorPrimitives.Dot(person.Row.AsSpan(start, model.Width), movie.Slice(start, model.Width));
            ReadOnlySpan<float> cutpoints = model.CutpointsOf(sample);
            for (int cutpoint = 0; cutpoint < cutpoints.Length; cutpoint++)
                sum += (model.Levels[cutpoint + 1] - model.Levels[cutpoint]) * NormalDistribution.Cumulative((eta - cutpoints[cutpoint]) * scale);
        }

        return model.Levels[0] + (float)(sum / model.Count);
    }
}
