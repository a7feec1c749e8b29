using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Models.Biases;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Models;

/// <summary>What a star model said of ratings that it hadn't learnt from: what there is to learn about the model itself.</summary>
/// <param name="Predicted">Stars, on the scale.</param>
/// <param name="Deviations">Aligned with them, in stars; 0 where the model doesn't know how uncertain it is.</param>
/// <param name="Given">Aligned with them.</param>
public sealed record HeldOutPredictions(float[] Predicted, float[] Deviations, float[] Given)
{
    /// <summary>With fewer, all that is learnt would be noise: of 200, the share that an interval holds varies by .03.</summary>
    public const int Fewest = 200;

    private const double HeldOutShare = 0.1;

    /// <summary>Trains the model on nine tenths of the ratings, for its predictions of the others.</summary>
    /// <returns>None, without a training, where the others are fewer than <see cref="Fewest"/>.</returns>
    /// <exception cref="OperationCanceledException">Cancelled; nothing is left behind.</exception>
    public static HeldOutPredictions Of(IStarTrainer trainer, RatingDataset train, ulong seed, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(trainer);
        ArgumentNullException.ThrowIfNull(train);
        InnerSplit split = InnerSplit.Of(train, HeldOutShare, seed);
        if (split.HeldOut.Count < Fewest)
            return new HeldOutPredictions([], [], []);

        IStarModel model = trainer.Train(split.Rest, cancellationToken);
        BiasModel fallback = new BiasTrainer().Train(split.Rest, cancellationToken);
        List<float> predicted = new(split.HeldOut.Count);
        List<float> deviations = new(split.HeldOut.Count);
        List<float> given = new(split.HeldOut.Count);
        foreach (IGrouping<RaterId, Rating> rater in split.HeldOut.GroupBy(rating => rating.Rater))
        {
            StarPredictor person = new(model.For(rater.Key), fallback.For(rater.Key), split.Rest.Range);
            foreach (Rating rating in rater)
            {
                predicted.Add(person.Predict(rating.Movie).Stars);
                deviations.Add(person.DeviationOf(rating.Movie));
                given.Add(rating.Stars.Value);
            }
        }

        return new HeldOutPredictions([.. predicted], [.. deviations], [.. given]);
    }
}
