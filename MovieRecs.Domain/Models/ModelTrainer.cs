using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Models.Content;
using MovieRecs.Domain.Models.Ease;
using MovieRecs.Domain.Models.Ials;
using MovieRecs.Domain.Models.MlNet;

namespace MovieRecs.Domain.Models;

/// <summary>Trains a <see cref="TrainedModel"/> on a catalogue and its ratings, of which there may be none.</summary>
/// <param name="clock">Only dates and times the training; the result does not depend on it.</param>
public sealed class ModelTrainer(TimeProvider clock)
{
    /// <summary>The share of the time that the factors take, roughly: they grow with the ratings, EASE with the movies it covers.</summary>
    private const double FactorsShare = 0.75;

    /// <summary>Trains; takes all of a core for seconds to minutes, so call it off the request path.</summary>
    /// <param name="movies">Each once, in any order. Ratings of other movies are learned from but never offered.</param>
    /// <param name="progress">Told the finished share, 0 to 1.</param>
    /// <exception cref="ArgumentException">A movie is given twice.</exception>
    public TrainedModel Train(
        IReadOnlyList<Movie> movies,
        RatingDataset ratings,
        ModelSettings settings,
        IProgress<double>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(movies);
        ArgumentNullException.ThrowIfNull(ratings);
        ArgumentNullException.ThrowIfNull(settings);
        DateTimeOffset startedAt = clock.GetUtcNow();
        long started = clock.GetTimestamp();
        Vocabulary<MovieId> items = new(movies.Select(movie => movie.Id));
        if (items.Count != movies.Count)
            throw new ArgumentException("A movie is given more than once.", nameof(movies));

        Movie[] byIndex = [.. movies.OrderBy(movie => movie.Id)];
        ContentModel content = new(byIndex, settings.HasWords ? TextFeatures.Of(byIndex) : null);
        cancellationToken.ThrowIfCancellationRequested();
        RatingDataset learned = settings.Ials.Sweeps == 0 ? new RatingDataset([]) : ratings;
        FactorModel factors = new IalsTrainer(settings.Ials)
            .Train(learned, new ProgressShare(progress, 0, FactorsShare), cancellationToken).Reindex(learned.Items, items);
        EaseModel ease = new EaseTrainer(settings.Ease)
            .Train(learned, new ProgressShare(progress, FactorsShare, 1), cancellationToken).Reindex(learned.Items, items);
        Popularity popularity = new(ratings, items);
        ModelFacts facts = new(
            items.Count, ratings.Users.Count, ratings.Count, factors.Items.Rank, settings.Ials.Seed, startedAt, clock.GetElapsedTime(started));
        return new TrainedModel(byIndex, items, factors, ease, content, popularity, settings.Hybrid, facts);
    }
}
