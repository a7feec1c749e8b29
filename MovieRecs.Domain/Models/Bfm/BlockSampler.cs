using MovieRecs.Domain.Numerics;

namespace MovieRecs.Domain.Models.Bfm;

/// <summary>
/// The weights of one block's features and the steps that draw them. Component 0 holds the linear weights w, components
/// 1 … k the factors v. For an entity with features x, component f sums to q_f = Σ x_j v_jf, and the pairs of features
/// within the block give Σ_f ½ (q_f² − Σ x_j² v_jf²).
/// </summary>
internal sealed class BlockSampler
{
    private readonly FeatureBlock _features;
    private readonly int[] _counts;
    private readonly double[][] _weights;
    private readonly GroupPrior[][] _priors;
    private readonly RatingMoments[] _moments;
    private readonly double[] _constants;
    private readonly double[] _slopes;

    /// <param name="counts">How many ratings each entity has.</param>
    public BlockSampler(FeatureBlock features, int[] counts, int rank, SplitMix64 random)
    {
        _features = features;
        _counts = counts;
        _weights = Rows(rank + 1, features.FeatureCount);
        _priors = new GroupPrior[rank + 1][];
        Sums = Rows(rank + 1, features.EntityCount);
        Pairs = new double[features.EntityCount];
        _moments = new RatingMoments[features.EntityCount];
        _constants = new double[features.EntityCount];
        _slopes = new double[features.EntityCount];
        for (int component = 0; component <= rank; component++)
        {
            _priors[component] = new GroupPrior[features.Groups.Length];
            Array.Fill(_priors[component], GroupPrior.Start);
            if (component > 0)
                Start(component, random);
        }
    }

    /// <summary>q_f by component and entity; component 0 is the linear part.</summary>
    public double[][] Sums { get; }

    /// <summary>What the pairs within the block give, by entity.</summary>
    public double[] Pairs { get; }

    public RatingMoments[] Moments => _moments;

    /// <summary>By how much the last drawn component made predictions grow: <c>Constants + Slopes · c</c> by entity.</summary>
    public double[] Constants => _constants;

    /// <inheritdoc cref="Constants"/>
    public double[] Slopes => _slopes;

    /// <summary>The weights of one group's features.</summary>
    public ReadOnlySpan<double> Weights(int component, int group) => _weights[component].AsSpan(_features.Groups[group]);

    public GroupPrior Prior(int component, int group) => _priors[component][group];

    /// <summary>
    /// Draws one component's hyperparameters and then its weights, one after the other given all others:
    /// v ~ N((α(R + H v) + λμ)/P, 1/P) with P = αH + λ, H = Σ x²(n a² + 2 a Σc + Σc²), R = Σ x(a Σe + Σec) over the entities
    /// that have the feature, a = q − v x, and <see cref="Moments"/> the sums over an entity's n ratings. The linear part is
    /// the same with a = 0 and c = 1.
    /// </summary>
    /// <param name="alpha">α, the precision of a rating.</param>
    public void Draw(int component, double alpha, SplitMix64 random)
    {
        Array.Clear(_constants);
        Array.Clear(_slopes);
        for (int group = 0; group < _features.Groups.Length; group++)
        {
            Range features = _features.Groups[group];
            GroupPrior prior = _priors[component][group] = _priors[component][group].Next(_weights[component].AsSpan(features), random);
            for (int feature = features.Start.Value; feature < features.End.Value; feature++)
                DrawOne(component, feature, alpha, prior, random);
        }

        for (int entity = 0; entity < _constants.Length; entity++)
            Pairs[entity] += _constants[entity];
    }

    private void DrawOne(int component, int feature, double alpha, GroupPrior prior, SplitMix64 random)
    {
        double[] sums = Sums[component];
        double isFactor = component == 0 ? 0 : 1;
        double old = _weights[component][feature];
        ReadOnlySpan<int> entities = _features.Entities.AsSpan(_features.Offsets[feature].._features.Offsets[feature + 1]);
        ReadOnlySpan<float> values = _features.Values.AsSpan(_features.Offsets[feature].._features.Offsets[feature + 1]);
        double h = 0;
        double r = 0;
        for (int at = 0; at < entities.Length; at++)
        {
            int entity = entities[at];
            double x = values[at];
            double a = isFactor * (sums[entity] - (old * x));
            ref readonly RatingMoments m = ref _moments[entity];
            h += x * x * ((a * ((a * _counts[entity]) + (2 * m.C))) + m.CSquared);
            r += x * ((a * m.E) + m.EC);
        }

        double precision = (alpha * h) + prior.Precision;
        double mean = ((alpha * (r + (h * old))) + (prior.Precision * prior.Mean)) / precision;
        double drawn = mean + (random.Gaussian() / Math.Sqrt(precision));
        _weights[component][feature] = drawn;
        for (int at = 0; at < entities.Length; at++)
        {
            int entity = entities[at];
            double x = values[at];
            double a = isFactor * (sums[entity] - (old * x));
            double grown = (drawn - old) * x;
            ref RatingMoments m = ref _moments[entity];
            m.E -= grown * ((a * _counts[entity]) + m.C);
            m.EC -= grown * ((a * m.C) + m.CSquared);
            sums[entity] += grown;
            _constants[entity] += grown * a;
            _slopes[entity] += grown;
        }
    }

    /// <summary>v ~ N(0, 0.1²).</summary>
    private void Start(int component, SplitMix64 random)
    {
        double[] weights = _weights[component];
        double[] sums = Sums[component];
        for (int feature = 0; feature < weights.Length; feature++)
        {
            weights[feature] = 0.1 * random.Gaussian();
            for (int at = _features.Offsets[feature]; at < _features.Offsets[feature + 1]; at++)
            {
                int entity = _features.Entities[at];
                double term = weights[feature] * _features.Values[at];
                Pairs[entity] += sums[entity] * term;
                sums[entity] += term;
            }
        }
    }

    private static double[][] Rows(int count, int length) => [.. Enumerable.Range(0, count).Select(_ => new double[length])];
}
