using System.Numerics.Tensors;
using MovieRecs.Domain.Datasets;

namespace MovieRecs.Domain.Models.Bfm;

/// <summary>Fills <see cref="BfmSamples"/>, one sample of a sampler after the other.</summary>
internal sealed class SampleRecorder
{
    private const int Identity = 0;

    private readonly int[] _movies;
    private readonly UserFeatures _users;
    private int _recorded;

    /// <param name="count">How many samples will be recorded.</param>
    /// <param name="levels">The stars that can be given; empty where predictions are in stars themselves.</param>
    /// <param name="hasSessions">True where the samplers have a block of sessions.</param>
    public SampleRecorder(RatingDataset train, UserFeatures users, int count, BfmSettings settings, float[] levels, bool hasSessions)
    {
        _users = users;
        _movies = [.. Enumerable.Range(0, train.Items.Count).Where(item => !train.UsersOf(item).IsEmpty)];
        int row = count * (settings.Rank + 1);
        Samples = new BfmSamples
        {
            Count = count,
            Rank = settings.Rank,
            SetDamping = settings.SetDamping,
            Movies = [.. _movies.Select(item => train.Items[item])],
            MovieRows = new float[_movies.Length * row],
            RatedRows = new float[users.MoviesRated is null ? 0 : _movies.Length * row],
            PriorMeans = new float[row],
            PriorPrecisions = new float[row],
            Intercepts = new float[count],
            Precisions = new float[count],
            Sessions = new GroupPrior[hasSessions ? count : 0],
            Levels = levels,
            Cutpoints = new float[count * Math.Max(levels.Length - 1, 0)],
            Traits = users.TraitNames,
            TraitRows = new float[users.TraitNames.Length * row],
        };
    }

    public BfmSamples Samples { get; }

    public void Record(GibbsSampler sampler)
    {
        int sample = _recorded++;
        Samples.Intercepts[sample] = (float)sampler.Likelihood.Intercept;
        Samples.Precisions[sample] = (float)sampler.Likelihood.Precision;
        if (sampler.Sessions is { } sessions)
            Samples.Sessions[sample] = sessions.Prior;
        ReadOnlySpan<double> cutpoints = sampler.Likelihood.Cutpoints;
        TensorPrimitives.ConvertSaturating(cutpoints, Samples.Cutpoints.AsSpan(sample * cutpoints.Length));
        for (int component = 0; component < Samples.Width; component++)
            Record(sampler, component, (sample * Samples.Width) + component);
    }

    /// <param name="at">The component's place in a row.</param>
    private void Record(GibbsSampler sampler, int component, int at)
    {
        GroupPrior prior = sampler.Users.Prior(component, Identity);
        Samples.PriorMeans[at] = (float)prior.Mean;
        Samples.PriorPrecisions[at] = (float)prior.Precision;
        double[] sums = sampler.Movies.Sums[component];
        for (int movie = 0; movie < _movies.Length; movie++)
        {
            double pairs = component == 0 ? sampler.Movies.Pairs[_movies[movie]] : 0;
            Samples.MovieRows[(movie * Samples.RowLength) + at] = (float)(sums[_movies[movie]] + pairs);
        }

        if (_users.MoviesRated is { } moviesRated)
        {
            ReadOnlySpan<double> weights = sampler.Users.Weights(component, moviesRated);
            for (int movie = 0; movie < _movies.Length; movie++)
                Samples.RatedRows[(movie * Samples.RowLength) + at] = (float)weights[_movies[movie]];
        }

        if (_users.Traits is { } traits)
        {
            ReadOnlySpan<double> weights = sampler.Users.Weights(component, traits);
            for (int trait = 0; trait < weights.Length; trait++)
                Samples.TraitRows[(trait * Samples.RowLength) + at] = (float)weights[trait];
        }
    }
}
