using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Numerics;

namespace MovieRecs.Domain.Models.Bfm;

/// <summary>
/// The third block of a dated sampler: by how much each session of each person is above or below what is expected of
/// them. Its only features are the sessions' identities, with a linear weight s and no factors.
/// </summary>
internal sealed class SessionSampler
{
    private readonly int[] _byRating;
    private readonly int[] _counts;
    private readonly double[] _weights;
    private readonly double[] _sums;
    private readonly double[] _growth;

    /// <param name="byRating">The session of each rating.</param>
    /// <param name="count">How many sessions there are.</param>
    public SessionSampler(int[] byRating, int count)
    {
        _byRating = byRating;
        _counts = new int[count];
        foreach (int session in byRating)
            _counts[session]++;
        _weights = new double[count];
        _sums = new double[count];
        _growth = new double[count];
    }

    /// <summary>What all sessions are thought to be like.</summary>
    public GroupPrior Prior { get; private set; } = GroupPrior.Start;

    /// <summary>s by session.</summary>
    public ReadOnlySpan<double> Weights => _weights;

    /// <param name="train">With times.</param>
    public static SessionSampler Of(RatingDataset train)
    {
        int[] byRating = new int[train.Count];
        int ratings = 0;
        int sessions = 0;
        for (int user = 0; user < train.Users.Count; user++)
        {
            PersonSessions theirs = PersonSessions.Of(train.TimesByUser(user));
            foreach (int session in theirs.ByRating)
                byRating[ratings++] = sessions + session;
            sessions += theirs.Count;
        }

        return new SessionSampler(byRating, sessions);
    }

    /// <summary>
    /// Draws every weight given all others: s ~ N((α Σe' + λμ)/(αn + λ), 1/(αn + λ)) with e' = e + s over the n ratings of the
    /// session, and then the prior.
    /// </summary>
    /// <param name="alpha">α, the precision of a rating.</param>
    public void Draw(RatingTable ratings, double alpha, SplitMix64 random)
    {
        ratings.SumByOwner(_byRating, _sums);
        for (int session = 0; session < _weights.Length; session++)
        {
            _sums[session] += _counts[session] * _weights[session];
            double precision = (alpha * _counts[session]) + Prior.Precision;
            double mean = ((alpha * _sums[session]) + (Prior.Precision * Prior.Mean)) / precision;
            _growth[session] = -_weights[session];
            _weights[session] = mean + (random.Gaussian() / Math.Sqrt(precision));
        }

        Scale(alpha, random);
        for (int session = 0; session < _weights.Length; session++)
            _growth[session] += _weights[session];
        ratings.GrowByOwner(_byRating, _growth);
        Prior = Prior.Next(_weights, random);
    }

    /// <summary>
    /// Scales all weights by one g ~ N((α Σ s e' + 1)/P, 1/P), P = α Σ s² + 1, the prior of g being N(1, 1). Most sessions
    /// are so short that λ and they hold each other in place: without this λ was nowhere near its place after 120 sweeps.
    /// </summary>
    /// <remarks>
    /// Parameter expansion: J. Liu &amp; Y. N. Wu, "Parameter expansion for data augmentation", JASA 94(448), 1999; A. Gelman,
    /// "Prior distributions for variance parameters in hierarchical models", Bayesian Analysis 1(3), 2006.
    /// </remarks>
    private void Scale(double alpha, SplitMix64 random)
    {
        double products = 0;
        double squares = 0;
        for (int session = 0; session < _weights.Length; session++)
        {
            products += _weights[session] * _sums[session];
            squares += _weights[session] * _weights[session] * _counts[session];
        }

        double precision = (alpha * squares) + 1;
        double factor = (((alpha * products) + 1) / precision) + (random.Gaussian() / Math.Sqrt(precision));
        for (int session = 0; session < _weights.Length; session++)
            _weights[session] *= factor;
    }
}
