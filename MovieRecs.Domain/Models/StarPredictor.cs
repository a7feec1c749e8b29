using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Models.Biases;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Models;

/// <summary>
/// One person's predictions, complete and on the scale: where the model can't say, the biases of person and movie do
/// (a known movie's for an unknown person, and the global mean where neither is known). The one place where
/// predictions are clipped.
/// </summary>
/// <param name="model">What the model says of the person.</param>
/// <param name="fallback">What the biases say of the same person.</param>
/// <param name="range">The lowest and highest stars to predict: those that the training set holds.</param>
public sealed class StarPredictor(IPersonalStars model, BiasedPerson fallback, StarRange range)
{
    public StarPrediction Predict(MovieId movie) => Complete(movie, model.TryPredict(movie, out float stars), stars);

    /// <summary>The same, where it is known when the rating is given, in Unix seconds: what a dated model looks at too.</summary>
    public StarPrediction Predict(MovieId movie, long at) =>
        model is IDatedStars dated ? Complete(movie, dated.TryPredict(movie, at, out float stars), stars) : Predict(movie);

    /// <summary>The standard deviation, in stars, of what could be given; 0 where the model can't say.</summary>
    public float DeviationOf(MovieId movie) => model is IUncertainStars uncertain && uncertain.TryPredict(movie, out _, out float deviation) ? deviation : 0;

    private StarPrediction Complete(MovieId movie, bool isPredicted, float stars)
    {
        bool isPossible = isPredicted && float.IsFinite(stars);
        return new StarPrediction(RatingScale.Clamp(isPossible ? stars : fallback.Expect(movie), range), isPossible);
    }
}
