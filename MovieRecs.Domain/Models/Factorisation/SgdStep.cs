using System.Numerics.Tensors;

namespace MovieRecs.Domain.Models.Factorisation;

/// <summary>
/// One step of stochastic gradient descent, for one rating r: with x and q the factors of user and item and
/// e = r − μ − b_u − b_i − q·x, b ← b + γ (e − λ b) for both biases, q ← q + γ (e x − λ q) and x ← x + γ (m e q − λ x), where
/// m is how many vectors, each of which takes the step, x is the sum of. Keeps scratch space: one per thread.
/// </summary>
internal sealed class SgdStep(SgdSettings settings, float mean, int vectorsOfUser = 1)
{
    private readonly float _rate = settings.LearningRate;
    private readonly float[] _before = new float[settings.Rank];

    /// <summary>1 − γ λ: what a step leaves of a bias or factor.</summary>
    public float Decay { get; } = 1 - (settings.LearningRate * settings.Regularisation);

    /// <param name="user">[b_u, x].</param>
    /// <param name="item">[b_i, q].</param>
    public void Take(float stars, Span<float> user, Span<float> item)
    {
        Span<float> x = user[1..];
        Span<float> q = item[1..];
        float step = _rate * (stars - mean - user[0] - item[0] - TensorPrimitives.Dot<float>(x, q));
        user[0] = (Decay * user[0]) + step;
        item[0] = (Decay * item[0]) + step;
        x.CopyTo(_before);
        Move(x, q, vectorsOfUser * step);
        Move(q, _before, step);
    }

    private void Move(Span<float> factors, ReadOnlySpan<float> towards, float step)
    {
        TensorPrimitives.Multiply(factors, Decay, factors);
        TensorPrimitives.MultiplyAdd(towards, step, factors, factors);
    }
}
