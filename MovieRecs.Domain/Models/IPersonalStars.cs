using MovieRecs.Domain.Catalogue;

namespace MovieRecs.Domain.Models;

/// <summary>One person's view of a star model: what it expects them to give any movie.</summary>
public interface IPersonalStars
{
    /// <param name="movie">Any movie, also one that the model doesn't know.</param>
    /// <param name="stars">The prediction before clipping: finite, but perhaps off the scale. 0 where there is none.</param>
    /// <returns>False where the model knows too little about the person or the movie to say anything.</returns>
    bool TryPredict(MovieId movie, out float stars);
}
