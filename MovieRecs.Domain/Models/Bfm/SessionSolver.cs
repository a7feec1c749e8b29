using System.Numerics.Tensors;

namespace MovieRecs.Domain.Models.Bfm;

/// <summary>
/// What sessions add to <see cref="PersonSolver"/>, in one sample: with s ~ N(μ, 1/λ) for each session integrated out, the
/// errors of a person's ratings, of weights ω, have the precision matrix Ω − Ω Z diag(c) Zᵀ Ω, where Ω = diag(ω), Z says
/// which rating is of which session, and c = 1/(Σω + λ). Given the person's own weights, a session's weight is μ + c Σω(t − h·θ).
/// </summary>
internal sealed class SessionSolver(BfmSamples model, PersonSessions sessions)
{
    private readonly float[] _shares = new float[sessions.Count];
    private readonly float[] _sums = new float[sessions.Count];
    private readonly float[] _shrunk = new float[sessions.ByRating.Length];
    private float[] _weights = [];

    /// <summary>Sessions × S: by how much each is above μ.</summary>
    public float[] Weights { get; } = new float[sessions.Count * model.Count];

    /// <param name="weights">ω by rating, which stands for the calls that follow.</param>
    public void Weigh(int sample, float[] weights)
    {
        _weights = weights;
        Array.Fill(_shares, 1);
        Sum(weights);
        for (int session = 0; session < sessions.Count; session++)
            _shares[session] = (float)(1 / (_sums[session] + model.Sessions[sample].Precision));
    }

    /// <summary>(Ω − Ω Z diag(c) Zᵀ Ω) x, which the next call overwrites.</summary>
    /// <param name="values">Ω x.</param>
    public ReadOnlySpan<float> Shrink(ReadOnlySpan<float> values)
    {
        Sum(values);
        for (int at = 0; at < _shrunk.Length; at++)
            _shrunk[at] = values[at] - (_weights[at] * _sums[sessions.ByRating[at]]);
        return _shrunk;
    }

    /// <summary>Finds the sessions' weights.</summary>
    /// <param name="rest">ω times what the person's own weights leave of each rating.</param>
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
}
