using Microsoft.Extensions.Options;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Evaluation;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Models.Snapshots;
using MovieRecs.Domain.Ratings;
using MovieRecs.Domain.Recommendations;
using MovieRecs.Web.Catalogue;
using MovieRecs.Web.Evaluations.Runs;
using MovieRecs.Web.Promotion;

namespace MovieRecs.Web.Training;

/// <summary>
/// One training from the store to a snapshot at the gates: read, measure on ratings held out, fit to all, write, ask. Where
/// the site has nothing complete to serve yet, it is served first, step by step, and measured then.
/// </summary>
public sealed class TrainingRun(
    ModelHolder models, CatalogueHolder catalogue, IRatingSource ratings, Promoter promoter, IOptions<TrainingOptions> options, TimeProvider clock)
{
    /// <summary>
    /// Where nothing serves yet, serves what the films' summed-up statistics say: the first visitors have that until a training
    /// has had its turn, and millions of ratings are read and fitted.
    /// </summary>
    public async Task ServeStatisticsAsync(StoreVersion version, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(version);
        if (models.Served is not null)
            return;
        CatalogueView view = await catalogue.ReloadAsync(cancellationToken);
        models.Serve(Join(OfStatistics(view, version), Films(view)));
    }

    /// <summary>Trains; until the new snapshot is on disk nothing changes.</summary>
    /// <param name="version">Of the store, as it was before any rating is read.</param>
    /// <returns>The number of the snapshot that was trained, and what is known of it, whether it serves or not.</returns>
    /// <exception cref="SnapshotException">The snapshot can't be written.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public async Task<(int Number, SnapshotFacts Facts)> RunAsync(StoreVersion version, TrainingProgress progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(version);
        ArgumentNullException.ThrowIfNull(progress);
        progress.Begin(TrainingStep.Reading);
        DateTimeOffset startedAt = clock.GetUtcNow();
        // Something may have been imported since the program started, too.
        CatalogueView view = await catalogue.ReloadAsync(cancellationToken);
        IReadOnlyList<Movie> movies = Films(view);
        List<Rating> all = await ReadAsync(view.RatingCount, progress, cancellationToken);
        TrainingInput input = new(movies, all, version.ToString(), startedAt);
        return await Task.Run(() => TrainAsync(input, progress, cancellationToken), cancellationToken);
    }

    /// <summary>
    /// True where a training would learn nothing that a snapshot lacks: it is complete, of the same community, program and
    /// settings, and has the star prediction and the figures if they are asked for now.
    /// </summary>
    public bool IsUpToDate(SnapshotFacts snapshot, StoreVersion version)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(version);
        ModelFacts facts = snapshot.Model;
        return facts.IsComplete && version.IsOfSameCommunity(facts.DataVersion) && facts.CodeVersion == CodeVersion.Current && facts.Settings.IsSameTraining(new ModelSettings())
            && (snapshot.HasStars || !options.Value.PredictStars)
            && (facts.Holdout is not null || !IsMeasured(facts.Ratings));
    }

    private async Task<(int Number, SnapshotFacts Facts)> TrainAsync(TrainingInput input, TrainingProgress progress, CancellationToken cancellationToken)
    {
        ModelSettings settings = new();
        ServedModel? served = models.Served;
        bool isNew = served is not { Snapshot: not null, Recommender.Model.Facts.IsComplete: true };
        if (served is not null && served.Recommender.Model.Facts.DataVersion != input.DataVersion)
            models.TryReplace(served, Join(served.Recommender.Model.Snapshot, Films(catalogue.Current))); // movies that have come are reachable at once, by their content
        HoldoutResult? holdout = !isNew && IsMeasured(input.Ratings.Count) ? Measure(input.Ratings, input, settings, progress, cancellationToken) : null;
        RatingDataset dataset = Compress(input.Ratings);

        progress.Begin(TrainingStep.Fitting);
        ModelSnapshot snapshot = new ModelTrainer(clock).Fit(input.Movies, dataset, settings, progress, cancellationToken);
        snapshot = snapshot with
        {
            Facts = snapshot.Facts with { TrainedAt = input.StartedAt, DataVersion = input.DataVersion, CodeVersion = CodeVersion.Current },
        };
        int? number = null;
        if (isNew)
        {
            Recommender interim = Join(snapshot, Films(catalogue.Current));
            models.Serve(interim); // even if it can't be written
            number = await KeepFirstAsync(interim, null, progress, cancellationToken);
        }

        if (options.Value.PredictStars)
        {
            progress.Begin(TrainingStep.FittingStars);
            snapshot = new ModelTrainer(clock).FitStars(snapshot, input.Movies, dataset, progress, cancellationToken);
        }

        if (isNew && IsMeasured(dataset.Count))
            holdout = Measure([.. dataset.Ratings()], input, settings, progress, cancellationToken);
        snapshot = snapshot with { Match = holdout?.Match, Interval = holdout?.Interval, Facts = snapshot.Facts with { Holdout = holdout?.Figures, IsComplete = true } };
        CatalogueView view = catalogue.Current;
        Recommender trained = Join(snapshot, Films(view));
        int written;
        if (isNew)
        {
            written = await KeepFirstAsync(trained, number, progress, cancellationToken);
        }
        else
        {
            written = await WriteAsync(snapshot, number, progress, cancellationToken);
            progress.Begin(TrainingStep.Judging);
            await promoter.ConsiderAsync(trained, written, cancellationToken);
        }

        // What was edited or merged while it was written and judged counts for it, too.
        if (!ReferenceEquals(view, catalogue.Current))
            models.Rejoin(() => Films(catalogue.Current));
        return (written, SnapshotFacts.Of(snapshot));
    }

    private ModelSnapshot OfStatistics(CatalogueView view, StoreVersion version)
    {
        ModelSnapshot snapshot = new ModelTrainer(clock).FitCounts([.. view.Entries.Select(entry => (entry.Movie.Id, entry.RatingCount, entry.LikedCount))]);
        return snapshot with { Facts = snapshot.Facts with { DataVersion = version.ToString(), CodeVersion = CodeVersion.Current } };
    }

    /// <summary>Writes what a site with nothing complete to serve is to serve, and serves it.</summary>
    private async Task<int> KeepFirstAsync(Recommender recommender, int? number, TrainingProgress progress, CancellationToken cancellationToken)
    {
        int written = await WriteAsync(recommender.Model.Snapshot, number, progress, cancellationToken);
        await promoter.ServeFirstAsync(recommender, written, cancellationToken);
        return written;
    }

    private async Task<int> WriteAsync(ModelSnapshot snapshot, int? number, TrainingProgress progress, CancellationToken cancellationToken)
    {
        progress.Begin(TrainingStep.Writing);
        return await promoter.WriteAsync(snapshot, number, cancellationToken);
    }

    private static Movie[] Films(CatalogueView view) => [.. view.Entries.Select(entry => entry.Movie)];

    private static Recommender Join(ModelSnapshot snapshot, IReadOnlyCollection<Movie> movies) => new(new TrainedModel(snapshot, movies));

    private bool IsMeasured(int ratings) => HoldoutEvaluator.CanMeasure(ratings, options.Value.HoldoutShare);

    private HoldoutResult? Measure(IReadOnlyCollection<Rating> ratings, TrainingInput input, ModelSettings settings, TrainingProgress progress, CancellationToken cancellationToken)
    {
        progress.Begin(TrainingStep.Measuring);
        return new HoldoutEvaluator(input.Movies, settings, options.Value.PredictStars, clock).Measure(ratings, options.Value.HoldoutShare, options.Value.HoldoutPeople, progress, cancellationToken);
    }

    /// <summary>The list is emptied: it takes more memory than the dataset, and whoever called still holds it.</summary>
    private static RatingDataset Compress(List<Rating> ratings)
    {
        RatingDataset dataset = new(ratings);
        ratings.Clear();
        ratings.TrimExcess();
        return dataset;
    }

    private async Task<List<Rating>> ReadAsync(int expected, IProgress<double> progress, CancellationToken cancellationToken)
    {
        List<Rating> all = new(expected);
        await foreach (Rating rating in ratings.ReadAllAsync(cancellationToken))
        {
            all.Add(rating);
            progress.Report(Math.Min(1, (double)all.Count / expected));
        }

        return all;
    }

    private sealed record TrainingInput(IReadOnlyList<Movie> Movies, List<Rating> Ratings, string DataVersion, DateTimeOffset StartedAt);
}
