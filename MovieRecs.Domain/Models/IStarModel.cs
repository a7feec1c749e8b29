using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Models;

/// <summary>
/// Predicts how many stars somebody would give, to be judged by its error. That is another job than putting films in
/// order for somebody: the two are measured apart, and a star model is never used as a ranker.
/// Immutable, so any number of threads may ask.
/// </summary>
public interface IStarModel
{
    /// <summary>What the model says about a rater it was trained on; of an unknown one it can predict nothing.</summary>
    IPersonalStars For(RaterId rater);
}
