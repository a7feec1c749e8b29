using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Models.MlNet;
using MovieRecs.Domain.Numerics;
using MovieRecs.Domain.Ranking;
using MovieRecs.Domain.Ratings;
using MovieRecs.Domain.Recommendations;
using MovieRecs.Web.Data;
using MovieRecs.Web.Ratings;
using MovieRecs.Web.Recommending;
using MovieRecs.Web.Telemetry;
using MovieRecs.Web.Training;

namespace MovieRecs.Web.Commands.Benchmarks;

/// <summary>
/// Serves people from a real store, each right after a rating of theirs, and takes the time that the site's own service
/// needs; beside it that of a loop which asks ML.NET for each pair of person and movie and keeps the ten best.
/// </summary>
/// <param name="stores">An empty store.</param>
internal sealed class ServingBenchmark(IDbContextFactory<MovieRecsDbContext> stores, IMeterFactory meters, ServingSet set, ulong seed)
{
    /// <summary>How many times each person rates a film more and is served.</summary>
    private const int Rounds = 20;

    /// <summary>How many of the first answers are not counted, half of them at most: it is the runtime's compiling, in its several tiers, that they take.</summary>
    private const int WarmUp = 200;

    private const int Best = 10;

    private readonly SplitMix64 _random = new(seed);
    private readonly List<double> _home = [];
    private readonly List<double> _similar = [];
    private readonly List<double> _order = [];
    private readonly List<double> _stars = [];
    private readonly List<double> _top = [];
    private readonly List<double> _loop = [];

    private TrainedModel Model => set.Recommender.Model;

    public async Task<IReadOnlyList<ServingMeasurement>> RunAsync(CancellationToken cancellationToken)
    {
        RaterId[] people = await FillAsync(cancellationToken);
        ModelHolder holder = new();
        holder.Serve(set.Recommender);
        PersonalQueries queries = new(stores);
        using SiteTelemetry telemetry = new(meters);
        RecommendationService service = new(holder, queries, telemetry);
        RatingWriter writer = new(new WriteGate(stores), TimeProvider.System);
        PairwisePrediction pairs = new(Model.Factors.Items);
        for (int round = 0; round < Rounds; round++)
        {
            foreach (RaterId person in people)
            {
                cancellationToken.ThrowIfCancellationRequested();
                await writer.SetAsync(person, AnyMovie(), Stars.FromHalfSteps(1 + _random.Below(10)), cancellationToken: cancellationToken);
                await ServeAsync(service, person, cancellationToken);
                FoldIn(await queries.ProfileAsync(person, cancellationToken), pairs, isLooped: round == 0);
            }
        }

        int warmUp = Math.Min(WarmUp, _home.Count / 2);
        double loop = ServingMeasurement.At([.. _loop.Order()], 0.5);
        return
        [
            ServingMeasurement.Of("home rows, right after a rating", _home.Skip(warmUp), loop),
            ServingMeasurement.Of("more like this", _similar.Skip(warmUp), loop),
            ServingMeasurement.Of("fold-in for the order", _order.Skip(warmUp), loop),
            ServingMeasurement.Of("fold-in for the stars", _stars.Skip(warmUp), loop),
            ServingMeasurement.Of("best ten, from the ratings on", _top.Skip(warmUp), loop),
            ServingMeasurement.Of("best ten by per-pair calls", _loop, loop),
        ];
    }

    private async Task ServeAsync(RecommendationService service, RaterId person, CancellationToken cancellationToken)
    {
        MovieId similarTo = AnyMovie();
        long started = Stopwatch.GetTimestamp();
        await service.HomeAsync(Viewer.Of(person), null, cancellationToken);
        _home.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        started = Stopwatch.GetTimestamp();
        await service.MoreLikeThisAsync(similarTo, Viewer.Of(person), cancellationToken);
        _similar.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
    }

    private void FoldIn(UserProfile profile, PairwisePrediction pairs, bool isLooped)
    {
        KnownSignals signals = new(profile, Model.Items);
        (MovieId, Stars)[] ratings = [.. profile.Signals.Select(signal => (signal.Movie, signal.Stars!.Value))];
        long started = Stopwatch.GetTimestamp();
        ReadOnlySpan<float> factors = Model.Factors.FoldIn(signals).Factors;
        _order.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        TopTen(profile, signals);
        started = Stopwatch.GetTimestamp();
        Model.Stars!.FoldIn(ratings);
        _stars.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        if (!isLooped)
            return;
        started = Stopwatch.GetTimestamp();
        TopNRanker.Top(pairs.Score(factors, CandidateSelector.Select(Model.Items, profile)), Best);
        _loop.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
    }

    /// <summary>What the loop does, as the site does it, and with the person brought in.</summary>
    private void TopTen(UserProfile profile, KnownSignals signals)
    {
        long started = Stopwatch.GetTimestamp();
        int[] candidates = CandidateSelector.Select(Model.Items, profile);
        float[] scores = new float[candidates.Length];
        Model.Factors.FoldIn(signals).Score(candidates, scores);
        TopNRanker.Top(scores, Best);
        _top.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
    }

    private MovieId AnyMovie() => Model.Items[_random.Below(Model.Items.Count)];

    /// <summary>Puts the movies and the people into the store, without what serving doesn't read.</summary>
    private async Task<RaterId[]> FillAsync(CancellationToken cancellationToken)
    {
        await using MovieRecsDbContext store = await stores.CreateDbContextAsync(cancellationToken);
        store.ChangeTracker.AutoDetectChangesEnabled = false;
        store.Movies.AddRange(Model.Movies.Select(movie => new Movie { Id = movie.Id, Title = movie.Title, Year = movie.Year }));
        Rater[] raters = [.. set.People.Select(_ => new Rater { Source = RaterSource.Account })];
        store.Raters.AddRange(raters);
        await store.SaveChangesAsync(cancellationToken);
        store.Ratings.AddRange(set.People.Zip(raters).SelectMany(pair => pair.First.Select(rating =>
            new StoredRating { RaterId = pair.Second.Id, MovieId = rating.Movie, Stars = rating.Stars, RatedAt = rating.At })));
        await store.SaveChangesAsync(cancellationToken);
        return [.. raters.Select(rater => rater.Id)];
    }
}
