using System.Diagnostics;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Models;

namespace MovieRecs.Web.Commands.Benchmarks;

/// <summary>What it took to fit one model.</summary>
/// <param name="Ratings">How many ratings it was fitted on.</param>
/// <param name="Seconds">How long that took.</param>
/// <param name="PeakBytes">The most memory that the process had meanwhile, the dataset and the runtime included.</param>
internal sealed record FitMeasurement(int Ratings, double Seconds, long PeakBytes)
{
    /// <summary>Ratings of a first fit that isn't measured: it is the runtime's compiling that it takes.</summary>
    private const int WarmUp = 1000;

    private static readonly TimeSpan BetweenSamples = TimeSpan.FromMilliseconds(20);

    /// <summary>Fits a model on generated ratings, in this process: run it in one that has done nothing else.</summary>
    /// <exception cref="BenchmarkException">There is no such model.</exception>
    public static FitMeasurement Measure(string model, int ratings, ulong seed, CancellationToken cancellationToken)
    {
        FitOf(model, new SyntheticRatings(WarmUp, seed), seed, cancellationToken)();
        Action fit = FitOf(model, new SyntheticRatings(ratings, seed), seed, cancellationToken);
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);

        long peak = Environment.WorkingSet;
        using CancellationTokenSource done = new();
        Thread sampler = new(() =>
        {
            while (!done.Token.WaitHandle.WaitOne(BetweenSamples))
                peak = Math.Max(peak, Environment.WorkingSet);
        });
        sampler.Start();
        long started = Stopwatch.GetTimestamp();
        try
        {
            fit();
        }
        finally
        {
            done.Cancel();
            sampler.Join();
        }

        return new FitMeasurement(ratings, Stopwatch.GetElapsedTime(started).TotalSeconds, Math.Max(peak, Environment.WorkingSet));
    }

    private static Action FitOf(string model, SyntheticRatings generated, ulong seed, CancellationToken cancellationToken)
    {
        SideInformation side = SideInformation.Of(generated.Movies());
        RatingDataset dataset = new([.. generated.Ratings()]);
        if (StarTrainers.All(seed, side).FirstOrDefault(trainer => trainer.Name == model) is { } stars)
            return () => GC.KeepAlive(stars.Train(dataset, cancellationToken));
        if (RankTrainers.All(seed, side).FirstOrDefault(trainer => trainer.Name == model) is { } ranker)
            return () => GC.KeepAlive(ranker.Train(dataset, cancellationToken));
        IEnumerable<string> known = StarTrainers.All(seed, side).Select(trainer => trainer.Name).Concat(RankTrainers.All(seed, side).Select(trainer => trainer.Name));
        throw new BenchmarkException($"There is no model \"{model}\". Choose from {string.Join(", ", known)}.");
    }
}
