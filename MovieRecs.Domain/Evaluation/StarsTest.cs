using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Models.Biases;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Evaluation;

/// <summary>
/// A star model against every test rating. The fold's biases are fitted beside it as the fallback, so that all are scored
/// whatever the model can't say. When a rating was given is told only to a view that asks for it by its type.
/// </summary>
internal sealed class StarsTest(IStarTrainer trainer, SideInformation side, TimeProvider time, Action<FoldPredictions>? told = null) : IModelTest<Fold>
{
    public string Name => trainer.Name;

    public FoldResult Measure(Fold fold, CancellationToken cancellationToken)
    {
        BiasModel fallback = new BiasTrainer().Train(fold.Train, cancellationToken);
        long start = time.GetTimestamp();
        IStarModel model = trainer.Train(fold.Train, cancellationToken);
        TimeSpan fitTime = time.GetElapsedTime(start);

        Rating[] given = [.. fold.Test.OrderBy(rating => rating.Rater)];
        float[] predicted = new float[given.Length];
        float[] deviations = new float[given.Length];
        int possible = 0;
        StarPredictor? person = null;
        start = time.GetTimestamp();
        for (int at = 0; at < given.Length; at++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            RaterId rater = given[at].Rater;
            if (person is null || rater != given[at - 1].Rater)
                person = new StarPredictor(model.For(rater), fallback.For(rater), fold.Train.Range);
            StarPrediction prediction = person.Predict(given[at].Movie, given[at].At);
            possible += prediction.IsPossible ? 1 : 0;
            predicted[at] = prediction.Stars;
            if (told is not null)
                deviations[at] = person.DeviationOf(given[at].Movie);
        }

        TimeSpan testTime = time.GetElapsedTime(start);
        told?.Invoke(new FoldPredictions(Name, fold, given, predicted) { Deviations = deviations });
        double[] errors = [.. given.Select((rating, at) => (double)predicted[at] - rating.Stars.Value)];
        return new FoldResult(fold.Name, (double)possible / given.Length, fitTime, testTime)
        {
            TrainRatings = fold.Train.Count,
            TestRatings = given.Length,
            TestChecksum = TestChecksum.Of(given),
            Accuracy = AccuracyMetrics.Of(predicted, Array.ConvertAll(given, rating => rating.Stars.Value)),
            ErrorByEvidence = EvidenceError.Group(given.Zip(errors, (rating, error) => (RatingsBy(fold.Train, rating.Rater), error))),
            ErrorByMovieEvidence = EvidenceError.Group(given.Zip(errors, (rating, error) => (RatingsOf(fold.Train, rating.Movie), error))),
            ErrorByGenre = NamedError.Sum(given.Zip(errors).SelectMany(pair => GenresOf(pair.First.Movie).Select(genre => new NamedError(genre, 1, pair.Second * pair.Second, pair.Second)))),
            ErrorByStars = NamedError.Sum(given.Zip(errors, (rating, error) => new NamedError(rating.Stars.ToString(), 1, error * error, error))),
            People = PeopleResults.OfStars(given.Zip(errors, (rating, error) => (rating.Rater, error))),
        };
    }

    private static int RatingsBy(RatingDataset train, RaterId rater) => train.Users.TryGetIndex(rater, out int user) ? train.ItemsOf(user).Length : 0;

    private static int RatingsOf(RatingDataset train, MovieId movie) => train.Items.TryGetIndex(movie, out int item) ? train.UsersOf(item).Length : 0;

    private IEnumerable<string> GenresOf(MovieId id) => side.Movies.TryGetValue(id, out Movie? movie) ? movie.Genres.Select(genre => genre.Name).Distinct(StringComparer.Ordinal) : [];
}
