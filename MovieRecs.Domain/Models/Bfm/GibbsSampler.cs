using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Numerics;

namespace MovieRecs.Domain.Models.Bfm;

/// <summary>
/// Draws from the posterior of a factorisation machine of two relational blocks, users and movies: each <see cref="Sweep"/>
/// draws every weight and hyperparameter once, given all others. Costs the number of ratings plus the sizes of the
/// features' sets, per component.
/// </summary>
internal sealed class GibbsSampler
{
    private readonly RatingTable _ratings;
    private readonly SplitMix64 _random;
    private readonly double[] _ones;

    /// <param name="train">At least one rating.</param>
    public GibbsSampler(RatingDataset train, FeatureBlock users, FeatureBlock movies, IRatingLikelihood likelihood, int rank, ulong seed)
    {
        _random = new SplitMix64(seed);
        _ratings = new RatingTable(train);
        Rank = rank;
        Likelihood = likelihood;
        Users = new BlockSampler(users, _ratings.CountsByUser(), rank, _random);
        Movies = new BlockSampler(movies, _ratings.CountsByMovie(movies.EntityCount), rank, _random);
        _ones = new double[Math.Max(users.EntityCount, movies.EntityCount)];
        Array.Fill(_ones, 1);
        SubtractStart();
        likelihood.Start(_ratings);
    }

    public int Rank { get; }

    public IRatingLikelihood Likelihood { get; }

    public BlockSampler Users { get; }

    public BlockSampler Movies { get; }

    /// <exception cref="OperationCanceledException">Asked for between components; the sampler is then of no more use.</exception>
    public void Sweep(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Likelihood.Draw(_ratings, _random);
        for (int component = 0; component <= Rank; component++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ReadOnlySpan<double> movies = component == 0 ? _ones.AsSpan(0, Movies.Pairs.Length) : Movies.Sums[component];
            _ratings.SumByUser(movies, Users.Moments);
            Users.Draw(component, Likelihood.Precision, _random);
            _ratings.GrowByUser(Users.Constants, Users.Slopes, movies);

            ReadOnlySpan<double> users = component == 0 ? _ones.AsSpan(0, Users.Pairs.Length) : Users.Sums[component];
            _ratings.SumByMovie(users, Movies.Moments);
            Movies.Draw(component, Likelihood.Precision, _random);
            _ratings.GrowByMovie(Movies.Constants, Movies.Slopes, users);
        }
    }

    private void SubtractStart()
    {
        double[] zeros = new double[_ones.Length];
        _ratings.GrowByUser(Users.Pairs, zeros, zeros);
        _ratings.GrowByMovie(Movies.Pairs, zeros, zeros.AsSpan(0, Users.Pairs.Length));
        for (int component = 1; component <= Rank; component++)
            _ratings.GrowByUser(zeros.AsSpan(0, Users.Pairs.Length), Users.Sums[component], Movies.Sums[component]);
    }
}
