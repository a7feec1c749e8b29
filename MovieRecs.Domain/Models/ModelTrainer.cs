using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Models.Bfm;
using MovieRecs.Domain.Models.Content;
using MovieRecs.Domain.Models.Ease;
using MovieRecs.Domain.Models.Ials;
using MovieRecs.Domain.Models.MlNet;
using MovieRecs.Domain.Models.Snapshots;

namespace MovieRecs.Domain.Models;

/// <summary>Trains what the site serves on a catalogue and its ratings, of which there may be none.</summary>
/// <param name="clock">Only dates and times the training; the result does not depend on it.</param>
public sealed class ModelTrainer(TimeProvider clock)
{
    /// <summary>The share of the time that the factors take, roughly: they grow with the ratings, EASE with the movies it covers.</summary>
    private const double FactorsShare = 0.75;

    /// <summary>Fits a snapshot and joins it with the same catalogue; see <see cref="Fit"/>.</summary>
    /// <exception cref="ArgumentException">A movie is given twice.</exception>
    public TrainedModel Train(
        IReadOnlyCollection<Movie> movies,
        RatingDataset ratings,
        ModelSettings settings,
        IProgress<double>? progress = null,
        CancellationToken cancellationToken = default) =>
        new(Fit(movies, ratings, settings, progress, cancellationToken), movies);

    /// <summary>Fits what puts movies in order; takes all of a core for seconds to minutes, so call it off the request path.</summary>
    /// <param name="movies">The catalogue, in any order. Ratings of other movies are learned from too.</param>
    /// <param name="progress">Told the finished share, 0 to 1.</param>
    public ModelSnapshot Fit(
        IReadOnlyCollection<Movie> movies,
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
        FactorModel factors = new IalsTrainer(settings.Ials).Train(ratings, new ProgressShare(progress, 0, FactorsShare), cancellationToken);
        EaseModel ease = new EaseTrainer(settings.Ease).Train(ratings, new ProgressShare(progress, FactorsShare, 1), cancellationToken);
        MovieWords words = settings.HasWords ? TextFeatures.Of([.. movies]) : MovieWords.None;
        ModelFacts facts = new(
            movies.Count, ratings.Users.Count, ratings.Count, factors.Items.Rank, settings.Ials.Seed, startedAt, clock.GetElapsedTime(started))
        {
            Settings = settings,
        };
        return new ModelSnapshot
        {
            Items = ratings.Items,
            Factors = factors,
            Ease = ease,
            Popularity = new Popularity(ratings, ratings.Items),
            Words = words,
            Facts = facts,
        };
    }

    /// <summary>
    /// A snapshot that knows of each movie no more than how many rated and liked it: it orders by popularity and content
    /// without words, and is made in a moment, before any rating is read.
    /// </summary>
    /// <param name="counts">Each movie of the catalogue once, in any order.</param>
    public ModelSnapshot FitCounts(IReadOnlyCollection<(MovieId Movie, int Ratings, int Liked)> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        ModelSettings settings = new() { HasWords = false };
        RatingDataset nothing = new([], new Vocabulary<MovieId>(counts.Select(count => count.Movie)));
        ModelSnapshot snapshot = Fit([], nothing, settings);
        (int[] ratings, int[] liked) = (new int[nothing.Items.Count], new int[nothing.Items.Count]);
        foreach ((MovieId movie, int rated, int likedBy) in counts)
            (ratings[nothing.Items.IndexOf(movie)], liked[nothing.Items.IndexOf(movie)]) = (rated, likedBy);
        return snapshot with { Popularity = new Popularity(ratings, liked), Facts = snapshot.Facts with { Movies = counts.Count, Ratings = ratings.Sum() } };
    }

    /// <summary>The snapshot with a star prediction of the same ratings; that takes longer than <see cref="Fit"/>.</summary>
    /// <param name="movies">The catalogue, in any order.</param>
    /// <param name="progress">Told the finished share, 0 to 1.</param>
    public ModelSnapshot FitStars(
        ModelSnapshot snapshot, IReadOnlyCollection<Movie> movies, RatingDataset ratings, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        long started = clock.GetTimestamp();
        HybridStars stars = new HybridStarsTrainer(SideInformation.Of(movies), snapshot.Facts.Settings.Stars).Train(ratings, progress, cancellationToken);
        // Without the raters: the ratings that it learned from need not stay in memory.
        return snapshot with { Stars = new HybridStars(stars.Lengths, stars.Steps), Facts = snapshot.Facts with { Duration = snapshot.Facts.Duration + clock.GetElapsedTime(started) } };
    }
}
