using System.Numerics.Tensors;

namespace MovieRecs.Domain.Models.Bfm;

/// <summary>
/// What sessions add to <see cref="PersonSolver"/>, in one sample: with s ~ N(μ, 1/λ) for each session integrated out, the
/// errors of a person's ratings have the precision matrix α W, W = I − Z diag(c) Zᵀ, where Z says which of the n ratings
/// is of which session and c = α/(αn + λ). Given the person's own weights, a session's weight is μ + c Σ(t − h·θ).
/// </summary>
internal sealed class SessionSolver(BfmSamples model, PersonSessions sessions)
{
    private readonly int[] _counts = CountsOf(sessions);
    private readonly float[] _shares = new float[sessions.Count];
    private readonly float[] _sums = new float[sessions.Count];
    private readonly float[] _shrunk = new float[sessions.ByRating.Length];

    /// <summary>Sessions × S: by how much each is above μ.</summary>
    public float[] Weights { get; } = new float[sessions.Count * model.Count];

    public void Start(int sample)
    {
        double alpha = model.Precisions[sample];
        for (int session = 0; session < sessions.Count; session++)
            _shares[session] = (float)(alpha / ((alpha * _counts[session]) + model.Sessions[sample].Precision));
    }

    /// <summary>W x, which the next call overwrites.</summary>
    public ReadOnlySpan<float> Shrink(ReadOnlySpan<float> values)
    {
        Sum(values);
        for (int at = 0; at < _shrunk.Length; at++)
            _shrunk[at] = values[at] - _sums[sessions.ByRating[at]];
        return _shrunk;
    }

    /// <summary>Finds the sessions' weights.</summary>
    /// <param name="rest">What the person's own weights leave of each rating.</param>
    public void Solve(int sample, ReadOnlySpan<float> rest)
    {
        Sum(rest);
        for (int session = 0; session < sessions.Count; session++)
            Weights[(session * model.Count) + sample] = _sums[session];
    }

    /// <summary>Adds to each rating what its session does.</summary>
    public void AddTo(int sample, Span<float> ratings)
    {
        for (int at = 0; at < ratings.Length; at++)
            ratings[at] += Weights[(sessions.ByRating[at] * model.Count) + sample];
    }

    /// <summary>c Σ x by session.</summary>
    private void Sum(ReadOnlySpan<float> values)
    {
        Array.Clear(_sums);
        for (int at = 0; at < values.Length; at++)
            _sums[sessions.ByRating[at]] += values[at];
        TensorPrimitives.Multiply(_sums, _shares, _sums);
    }

    private static int[] CountsOf(PersonSessions sessions)
    {
        int[] counts = new int[sessions.Count];
        foreach (int session in sessions.ByRating)
            counts[session]++;
        return counts;
    }
}
