using MovieRecs.Domain.Numerics;

namespace MovieRecs.Domain.Models.Bfm;

/// <summary>
/// Draws the cutpoints c between L levels given each rating's η, from the likelihood Π [Φ(c_{l+1} − η) − Φ(c_l − η)] and
/// the prior N(0, 10²): a step of Metropolis and Hastings that proposes N(c − H⁻¹g, −H⁻¹), with g and H the gradient and
/// Hessian of the log posterior at c. With many ratings that is the posterior itself, and nearly every step is taken.
/// </summary>
internal sealed class CutpointSampler
{
    private const double PriorPrecision = 0.01;

    /// <summary>With −∞ before and ∞ behind, so that level l lies between place l and l + 1.</summary>
    private double[] _bounds;

    private NewtonStep _step;
    private NewtonStep _proposed;

    /// <summary>Starts at the quantiles of the levels' shares, where they belong if η says nothing.</summary>
    public CutpointSampler(int[] counts)
    {
        _bounds = new double[counts.Length + 1];
        _bounds[0] = double.NegativeInfinity;
        _bounds[^1] = double.PositiveInfinity;
        double all = counts.Sum();
        double below = 0;
        for (int level = 0; level < counts.Length - 1; level++)
        {
            below += counts[level];
            _bounds[level + 1] = NormalDistribution.Quantile(below / all);
        }

        _step = new NewtonStep(counts.Length - 1);
        _proposed = new NewtonStep(counts.Length - 1);
    }

    /// <summary>The cutpoints without the infinite ones.</summary>
    public ReadOnlySpan<double> Inner => _bounds.AsSpan()[1..^1];

    public (double Lower, double Upper) BoundsOf(int level) => (_bounds[level], _bounds[level + 1]);

    public void Draw(ReadOnlySpan<byte> levels, ReadOnlySpan<float> sums, SplitMix64 random)
    {
        if (_bounds.Length == 2)
            return;
        _step.At(_bounds, levels, sums, PriorPrecision);
        double[] proposal = [.. _bounds];
        _step.Propose(proposal, random);
        for (int level = 1; level < proposal.Length - 2; level++)
        {
            if (proposal[level] >= proposal[level + 1])
                return;
        }

        _proposed.At(proposal, levels, sums, PriorPrecision);
        double accept = _proposed.LogPosterior - _step.LogPosterior + _proposed.LogProposal(proposal, _bounds) - _step.LogProposal(_bounds, proposal);
        if (Math.Log(random.Unit()) < accept)
            _bounds = proposal;
    }
}
