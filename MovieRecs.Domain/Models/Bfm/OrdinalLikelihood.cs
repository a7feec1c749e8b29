using MovieRecs.Domain.Numerics;

namespace MovieRecs.Domain.Models.Bfm;

/// <summary>
/// Stars are steps, not lengths: somebody gives level l where z ~ N(η, 1) falls between the cutpoints c_l and c_{l+1}. The
/// weights are fitted to z, which is drawn anew in each sweep, as are the cutpoints.
/// </summary>
/// <remarks>
/// J. Albert &amp; S. Chib, "Bayesian analysis of binary and polychotomous response data", JASA 88(422), 1993; the cutpoints
/// given η alone, z integrated out, after M. Cowles, "Accelerating Monte Carlo Markov chain convergence for
/// cumulative-link generalized linear models", Statistics and Computing 6, 1996.
/// </remarks>
internal sealed class OrdinalLikelihood : IRatingLikelihood
{
    private readonly byte[] _levels;
    private readonly float[] _latent;
    private readonly float[] _sums;
    private readonly CutpointSampler _cutpoints;

    public OrdinalLikelihood(StarLevels levels)
    {
        _levels = levels.ByRating;
        _latent = new float[_levels.Length];
        _sums = new float[_levels.Length];
        _cutpoints = new CutpointSampler(levels.Counts);
    }

    /// <summary>1: it sets the scale of z.</summary>
    public double Precision => 1;

    /// <summary>0: it is in the cutpoints.</summary>
    public double Intercept => 0;

    public ReadOnlySpan<double> Cutpoints => _cutpoints.Inner;

    /// <summary>As if z were 0 everywhere: it is drawn before anything is fitted to it.</summary>
    public void Start(RatingTable ratings)
    {
    }

    public void Draw(RatingTable ratings, SplitMix64 random)
    {
        for (int at = 0; at < _sums.Length; at++)
            _sums[at] = _latent[at] - ratings.Residuals[at];
        _cutpoints.Draw(_levels, _sums, random);
        for (int at = 0; at < _sums.Length; at++)
        {
            (double lower, double upper) = _cutpoints.BoundsOf(_levels[at]);
            _latent[at] = (float)random.TruncatedGaussian(_sums[at], lower, upper);
            ratings.Residuals[at] = _latent[at] - _sums[at];
        }
    }
}
