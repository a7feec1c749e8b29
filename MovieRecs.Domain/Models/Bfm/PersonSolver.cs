using System.Numerics.Tensors;
using MovieRecs.Domain.Numerics;

namespace MovieRecs.Domain.Models.Bfm;

/// <summary>
/// Brings a person in: given one sample of everything else, the posterior of their own weights θ = [w, v] has its mean at
/// A θ = Σ ω h t + Λ μ, with A = Σ ω h hᵀ + Λ, h = [1, q₀ + q_i] for each rated movie i, q₀ what the person's features say,
/// t the rating less all that doesn't depend on θ, ω = α, and Λ, μ the prior of persons. Where stars are steps, t and ω are
/// those of the normal distribution nearest to the likelihood at the θ before: Newton's method, which ends at the mode, and
/// A⁻¹ is about the covariance there (Laplace's approximation; Rasmussen &amp; Williams, Gaussian processes for machine
/// learning, 2006, §3.4).
/// </summary>
/// <param name="model">Everything else.</param>
/// <param name="movies">The rated movies, by the model's index.</param>
/// <param name="stars">The ratings, aligned with <paramref name="movies"/>; at least one.</param>
/// <param name="sessions">Of the ratings; null where dates are not looked at.</param>
internal sealed class PersonSolver(BfmSamples model, int[] movies, float[] stars, PersonSessions? sessions = null)
{
    private const int MostRounds = 8;

    /// <summary>
    /// A round that moves θ by less is the last: the error left is of the order of its square. Two rounds do for most; more
    /// changed no figure of a holdout inside u1.base of MovieLens 100K.
    /// </summary>
    private const float LastMove = 0.1f;

    private readonly int _count = movies.Length;
    private readonly bool _isOrdinal = model.Levels.Length > 0;
    private readonly float[] _gram = new float[model.Width * model.Width];
    private readonly float[] _theta = new float[model.Width];
    private readonly float[] _before = new float[model.Width];
    private readonly float[] _features = new float[movies.Length * model.Width];
    private readonly float[] _offsets = new float[movies.Length];
    private readonly float[] _weights = new float[movies.Length];
    private readonly float[] _weighted = new float[movies.Length];
    private readonly float[] _targets = new float[movies.Length];
    private readonly float[] _expected = new float[movies.Length];
    private readonly double[] _lower = new double[movies.Length];
    private readonly double[] _upper = new double[movies.Length];
    private readonly double[] _means = new double[movies.Length];
    private readonly double[] _variances = new double[movies.Length];
    private readonly SessionSolver? _sessions = sessions is null || model.Sessions.Length == 0 ? null : new SessionSolver(model, sessions);
    private readonly int[] _levels = [.. stars.Select(given => LevelOf(given, model.Levels))];

    /// <param name="traits">By the model's index.</param>
    public PersonRow Solve(int[] traits)
    {
        PersonFeatures known = PersonFeatures.Of(model, movies, traits);
        PersonRow person = new(new float[model.Count], known.Sums, new PersonSpread(model), _sessions?.Weights ?? []);
        for (int sample = 0; sample < model.Count; sample++)
        {
            Span<float> row = person.Row.AsSpan(sample * model.Width, model.Width);
            float constant = model.Intercepts[sample] + row[0] + known.PairsOf(sample);
            if (model.Sessions.Length > 0)
                constant += (float)model.Sessions[sample].Mean;
            Gather(sample, constant, row[1..]);
            model.PriorMeans.AsSpan(sample * model.Width, model.Width).CopyTo(_theta);
            if (_isOrdinal)
                ApproachMode(sample);
            else
                SolveLengths(sample);
            person.Spread.Keep(sample, _gram, row[1..]);
            person.Constants[sample] = constant + _theta[0] + TensorPrimitives.Dot<float>(row[1..], _theta.AsSpan(1));
            row[0] = 1;
            TensorPrimitives.Add(row[1..], _theta.AsSpan(1), row[1..]);
        }

        return person;
    }

    /// <summary>Lays h out one component after the other, so that each entry of the Gram matrix is one long dot product.</summary>
    private void Gather(int sample, float constant, ReadOnlySpan<float> known)
    {
        _features.AsSpan(0, _count).Fill(1);
        for (int at = 0; at < _count; at++)
        {
            ReadOnlySpan<float> movie = model.MovieRow(movies[at], sample);
            _offsets[at] = constant + movie[0] + TensorPrimitives.Dot(known, movie[1..]);
            for (int component = 1; component < movie.Length; component++)
                _features[(component * _count) + at] = known[component - 1] + movie[component];
        }
    }

    private void SolveLengths(int sample)
    {
        Array.Fill(_weights, model.Precisions[sample]);
        TensorPrimitives.Subtract(stars, _offsets, _targets);
        TensorPrimitives.Multiply(_targets, _weights, _targets);
        SolveTheta(sample);
    }

    private void ApproachMode(int sample)
    {
        for (int round = 0; round < MostRounds; round++)
        {
            TakeTargets(sample);
            _theta.CopyTo(_before, 0);
            SolveTheta(sample);
            if (TensorPrimitives.Distance<float>(_theta, _before) < LastMove)
                return;
        }
    }

    /// <summary>ω and ω t = ω hᵀθ + g, with g and −ω the first two derivatives at θ of the log likelihood of the levels by η.</summary>
    private void TakeTargets(int sample)
    {
        ExpectFromTheta(_targets);
        _sessions?.AddTo(sample, _targets);
        ReadOnlySpan<float> cutpoints = model.CutpointsOf(sample);
        for (int at = 0; at < _count; at++)
        {
            double sum = _targets[at] + _offsets[at];
            _lower[at] = _levels[at] == 0 ? double.NegativeInfinity : cutpoints[_levels[at] - 1] - sum;
            _upper[at] = _levels[at] == cutpoints.Length ? double.PositiveInfinity : cutpoints[_levels[at]] - sum;
        }

        TruncatedNormal.Moments(_lower, _upper, _means, _variances);
        for (int at = 0; at < _count; at++)
        {
            _weights[at] = (float)(1 - _variances[at]);
            _targets[at] = (_weights[at] * _targets[at]) + (float)_means[at];
        }
    }

    private void SolveTheta(int sample)
    {
        FactorGram(sample);
        ReadOnlySpan<float> targets = Shrink(_targets);
        for (int component = 0; component < model.Width; component++)
        {
            int at = (sample * model.Width) + component;
            _theta[component] = TensorPrimitives.Dot(Feature(component), targets) + (model.PriorPrecisions[at] * model.PriorMeans[at]);
        }

        Cholesky.Solve<float>(_gram, _theta);
        if (_sessions is null)
            return;
        ExpectFromTheta(_expected);
        TensorPrimitives.Multiply(_expected, _weights, _expected);
        TensorPrimitives.Subtract(_targets, _expected, _expected);
        _sessions.Solve(sample, _expected);
    }

    /// <summary>A, of which the lower triangle becomes its factor.</summary>
    private void FactorGram(int sample)
    {
        _sessions?.Weigh(sample, _weights);
        for (int one = 0; one < model.Width; one++)
        {
            TensorPrimitives.Multiply(Feature(one), _weights, _weighted);
            ReadOnlySpan<float> weighted = Shrink(_weighted);
            for (int other = 0; other <= one; other++)
                _gram[(one * model.Width) + other] = TensorPrimitives.Dot(weighted, Feature(other));
            _gram[(one * model.Width) + one] += model.PriorPrecisions[(sample * model.Width) + one];
        }

        Cholesky.TryFactor<float>(_gram, model.Width);
    }

    /// <summary>h·θ by rating.</summary>
    private void ExpectFromTheta(Span<float> result)
    {
        result.Clear();
        for (int component = 0; component < model.Width; component++)
            TensorPrimitives.MultiplyAdd(Feature(component), _theta[component], result, result);
    }

    /// <summary>Weighs ratings of one session less, where sessions are looked at.</summary>
    private ReadOnlySpan<float> Shrink(float[] weighted) => _sessions is null ? weighted : _sessions.Shrink(weighted);

    private ReadOnlySpan<float> Feature(int component) => _features.AsSpan(component * _count, _count);

    /// <summary>The level nearest to what was given: a person may use half stars where the training set had none.</summary>
    private static int LevelOf(float given, float[] levels)
    {
        int found = Array.BinarySearch(levels, given);
        if (found >= 0 || levels.Length == 0)
            return Math.Max(found, 0);
        int above = ~found;
        return above == levels.Length || (above > 0 && given - levels[above - 1] < levels[above] - given) ? above - 1 : above;
    }
}
