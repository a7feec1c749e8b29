using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Models.Biases;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Evaluation;

/// <summary>A star model that takes in people it was not trained on, by how few of their ratings. The biases, folded in alike, are its fallback.</summary>
internal sealed class FoldInStarsTest(IStarTrainer trainer, TimeProvider time) : IModelTest<FoldInFold>
{
    public string Name => trainer.Name;

    public FoldResult Measure(FoldInFold fold, CancellationToken cancellationToken)
    {
        BiasModel fallback = new BiasTrainer().Train(fold.Train, cancellationToken);
        long start = time.GetTimestamp();
        IFoldInStarModel model = trainer.Train(fold.Train, cancellationToken) as IFoldInStarModel
            ?? throw new ArgumentException($"{Name} takes in nobody it was not trained on.");
        TimeSpan fitTime = time.GetElapsedTime(start);

        List<FoldInResult> byRatings = [];
        List<ServingTimes> times = [];
        int possible = 0;
        start = time.GetTimestamp();
        foreach (int n in FoldInResult.Numbers)
        {
            List<StarPrediction> predictions = [];
            foreach (FoldInPerson person in fold.People)
            {
                cancellationToken.ThrowIfCancellationRequested();
                (MovieId, Stars)[] shown = [.. person.First(n).Select(rating => (rating.Movie, rating.Stars))];
                long met = time.GetTimestamp();
                IPersonalStars view = model.FoldIn(shown);
                times.Add(new ServingTimes(time.GetElapsedTime(met), null));
                StarPredictor predictor = new(view, fallback.FoldIn(shown), fold.Train.Range);
                predictions.AddRange(person.Test.Select(rating => predictor.Predict(rating.Movie, rating.At)));
            }

            IEnumerable<Rating> given = fold.People.SelectMany(person => person.Test);
            byRatings.Add(FoldInResult.OfStars(n, [.. predictions.Zip(given, (prediction, rating) => (double)prediction.Stars - rating.Stars.Value)]));
            possible += predictions.Count(prediction => prediction.IsPossible);
        }

        int asked = FoldInResult.Numbers.Count * fold.People.Sum(person => person.Test.Count);
        return new FoldResult(fold.Name, (double)possible / asked, fitTime, time.GetElapsedTime(start))
        {
            TrainRatings = fold.Train.Count,
            TestRatings = fold.People.Sum(person => person.Test.Count),
            TestChecksum = TestChecksum.Of(fold.People.SelectMany(person => person.Test)),
            ServingTimes = ServingTimes.Median(times),
            ByRatings = byRatings,
        };
    }
}
