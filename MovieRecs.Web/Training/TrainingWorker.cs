using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Models.Ials;
using MovieRecs.Domain.Ratings;
using MovieRecs.Domain.Recommendations;
using MovieRecs.Web.Catalogue;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Training;

/// <summary>
/// Trains the served model at start, again whenever the community has changed in bulk (an import, here or by the
/// command line, or the removal of the demo), and at most hourly when people here have rated. A person's own ratings
/// never wait for it; they are part of each query.
/// </summary>
public sealed partial class TrainingWorker(
    ModelHolder models, CatalogueHolder catalogue, IDbContextFactory<MovieRecsDbContext> stores, IRatingSource ratings, TimeProvider clock, ILogger<TrainingWorker> logger) : BackgroundService
{
    /// <summary>How often the store is asked whether its community has changed.</summary>
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    /// <summary>How old a model has to be before people's own new ratings are a reason to train another.</summary>
    private static readonly TimeSpan RetrainAfter = TimeSpan.FromHours(1);

    /// <summary>Made in a moment: it serves the first visitors while the factors are trained.</summary>
    private static readonly ModelSettings WithoutFactors = new() { Ials = new IalsSettings { Sweeps = 0 }, HasWords = false };

    private TrainingStatus _status = TrainingStatus.Idle;
    private DateTimeOffset _asked;

    /// <summary>Raised, on any thread, when <see cref="Status"/> has changed.</summary>
    public event Action? Changed;

    public TrainingStatus Status
    {
        get => Volatile.Read(ref _status);
        private set
        {
            Volatile.Write(ref _status, value);
            Changed?.Invoke();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        string? trained = null;
        TimeSpan wait = LookEvery;
        for (; ; await Task.Delay(wait, clock, stoppingToken))
        {
            try
            {
                string current = await VersionAsync(stoppingToken);
                if (current != trained || await HasNewRatingsAsync(stoppingToken))
                    await TrainAsync(isFirst: trained is null, stoppingToken);
                trained = current;
                wait = LookEvery;
                if (Status.Problem is not null)
                    Status = TrainingStatus.Idle;
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                // The model that serves goes on serving; each try that fails doubles the wait for the next.
                Log.Failed(logger, error);
                Status = new TrainingStatus(false, 0, "The last attempt to train failed; the server's log says why.");
                wait = wait * 2 < LongestWait ? wait * 2 : LongestWait;
            }
        }
    }

    private async Task<string> VersionAsync(CancellationToken cancellationToken)
    {
        await using MovieRecsDbContext store = await stores.CreateDbContextAsync(cancellationToken);
        return await CommunityVersion.ReadAsync(store, cancellationToken);
    }

    /// <summary>
    /// Whether people here have rated since the last training, asked once per <see cref="RetrainAfter"/>. It goes by the
    /// accounts' raters, whose ratings lie together, and never through those of an imported community.
    /// </summary>
    private async Task<bool> HasNewRatingsAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset now = clock.GetUtcNow();
        if (models.Current?.Model.Facts.TrainedAt is not { } trainedAt || now - trainedAt < RetrainAfter || now - _asked < RetrainAfter)
            return false;
        _asked = now;
        await using MovieRecsDbContext store = await stores.CreateDbContextAsync(cancellationToken);
        long since = trainedAt.ToUnixTimeSeconds();
        return await store.Raters.Where(rater => rater.Source == RaterSource.Account)
            .AnyAsync(rater => store.Ratings.Any(rating => rating.RaterId == rater.Id && rating.RatedAt >= since), cancellationToken);
    }

    /// <param name="isFirst">At start the catalogue is fresh already.</param>
    private async Task TrainAsync(bool isFirst, CancellationToken cancellationToken)
    {
        Status = new TrainingStatus(true, 0, null);
        CatalogueView view = isFirst ? catalogue.Current : await catalogue.ReloadAsync(cancellationToken);
        Movie[] movies = [.. view.Entries.Select(entry => entry.Movie)];
        RatingDataset dataset = new(await ReadAsync(view.RatingCount, cancellationToken));
        if (models.Current is null)
            models.Serve(await Task.Run(() => Train(movies, dataset, WithoutFactors, null, cancellationToken), cancellationToken));

        double shown = 0;
        Progress progress = new(share =>
        {
            if (share - shown >= 0.01)
                Status = new TrainingStatus(true, shown = share, null);
        });
        Recommender recommender = await Task.Run(() => Train(movies, dataset, new ModelSettings(), progress, cancellationToken), cancellationToken);
        models.Serve(recommender);
        Status = TrainingStatus.Idle;
        ModelFacts facts = recommender.Model.Facts;
        Log.Trained(logger, facts.Ratings, facts.Movies, facts.Raters, facts.Duration.TotalSeconds);
    }

    private Recommender Train(IReadOnlyList<Movie> movies, RatingDataset dataset, ModelSettings settings, IProgress<double>? progress, CancellationToken cancellationToken) =>
        new(new ModelTrainer(clock).Train(movies, dataset, settings, progress, cancellationToken));

    private async Task<List<Rating>> ReadAsync(int expected, CancellationToken cancellationToken)
    {
        List<Rating> all = new(expected);
        await foreach (Rating rating in ratings.ReadAllAsync(cancellationToken))
            all.Add(rating);
        return all;
    }

    /// <summary>Reports where it is called, unlike <see cref="Progress{T}"/>, which may report late and out of order.</summary>
    private sealed class Progress(Action<double> report) : IProgress<double>
    {
        public void Report(double value) => report(value);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Trained on {Ratings} ratings of {Movies} films by {Raters} raters in {Seconds:0.0} s")]
        public static partial void Trained(ILogger logger, int ratings, int movies, int raters, double seconds);

        [LoggerMessage(LogLevel.Error, "Training failed")]
        public static partial void Failed(ILogger logger, Exception error);
    }
}
