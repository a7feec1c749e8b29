using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Models.Bfm;
using MovieRecs.Domain.Models.Snapshots;
using MovieRecs.Domain.Ratings;
using MovieRecs.Domain.Recommendations;
using MovieRecs.Web.Evaluations;

namespace MovieRecs.Web.Commands.Benchmarks;

/// <summary>A dataset to serve from, with the models trained on it and people to serve.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Recommender">Trained on all of it, but for the stars of a large set; see <see cref="MostRatingsForStars"/>.</param>
/// <param name="People">The newest <see cref="RatingsPerPerson"/> ratings of each of some raters who have as many.</param>
internal sealed record ServingSet(string Name, Recommender Recommender, IReadOnlyList<IReadOnlyList<Rating>> People)
{
    public const int RatingsPerPerson = 200;

    /// <summary>
    /// The star prediction learns from no more ratings, because that takes minutes and changes nothing here: what it takes
    /// to bring a person in depends on their own ratings and on how many samples are kept.
    /// </summary>
    private const int MostRatingsForStars = 100_000;

    /// <exception cref="Domain.Import.ImportException">The dataset can't be read.</exception>
    /// <exception cref="BenchmarkException">Nobody in it has rated enough.</exception>
    public static ServingSet FromDataset(string path, int people, CancellationToken cancellationToken)
    {
        using DatasetSource source = DatasetSource.Open(path, null, cancellationToken);
        IReadOnlyList<Rating> ratings = source.ReadAll(cancellationToken);
        RatingDataset dataset = new([.. ratings]);
        return Train(source.Name, source.Side.MoviesOf(dataset.Items), dataset, ratings, people, cancellationToken);
    }

    public static ServingSet Generate(int movies, int ratings, int people, ulong seed, CancellationToken cancellationToken)
    {
        SyntheticRatings generated = new(ratings, seed, movies);
        Rating[] all = [.. generated.Ratings()];
        return Train($"generated, {ratings:N0} ratings", generated.Movies(), new RatingDataset(all), all, people, cancellationToken);
    }

    private static ServingSet Train(string name, IReadOnlyCollection<Movie> movies, RatingDataset dataset, IReadOnlyList<Rating> ratings, int people, CancellationToken cancellationToken)
    {
        ModelTrainer trainer = new(TimeProvider.System);
        ModelSettings settings = new();
        ModelSnapshot snapshot = trainer.Fit(movies, dataset, settings, null, cancellationToken);
        RatingDataset forStars = ratings.Count <= MostRatingsForStars ? dataset : new RatingDataset([.. ratings.Take(MostRatingsForStars)]);
        snapshot = trainer.FitStars(snapshot, movies, forStars, null, cancellationToken);
        IReadOnlyList<Rating>[] chosen =
        [
            .. ratings.GroupBy(rating => rating.Rater).Where(group => group.Count() >= RatingsPerPerson).Take(people)
                .Select(group => (IReadOnlyList<Rating>)[.. group.OrderByDescending(rating => rating.At).ThenBy(rating => rating.Movie).Take(RatingsPerPerson)]),
        ];
        return chosen.Length > 0
            ? new ServingSet($"{name}, {movies.Count:N0} movies", new Recommender(new TrainedModel(snapshot, movies)), chosen)
            : throw new BenchmarkException($"Nobody in {name} has given {RatingsPerPerson} ratings, so there is nobody to serve.");
    }
}
