using System.Numerics.Tensors;

namespace MovieRecs.Domain.Models.MlNet;

/// <summary>A linear blend: signal s weighs a_s + b_s · min(1, 10 / (n + 1)) for a person who gave n signals.</summary>
/// <param name="Always">a, in the order of <see cref="BlendSignals"/>.</param>
/// <param name="ForNew">b, aligned with <paramref name="Always"/>.</param>
internal sealed record BlendWeights(float[] Always, float[] ForNew)
{
    /// <summary>The weights that stand where nothing can be learnt: iALS 1, EASE ½, content .1, popularity 5 / (n + 1).</summary>
    public static BlendWeights Fixed { get; } = new([1, 0.5f, 0.1f, 0], [0, 0, 0, 0.5f]);

    /// <summary>b's factor, 0 to 1.</summary>
    public static float Newness(int known) => Math.Min(1, 10f / (known + 1));

    public float[] Blend(BlendScores scores)
    {
        float[] blend = new float[scores.Ratings.Length];
        for (int signal = 0; signal < Always.Length; signal++)
            TensorPrimitives.MultiplyAdd(scores.BySignal[signal], Always[signal] + (ForNew[signal] * Newness(scores.Known)), blend, blend);
        return blend;
    }
}
