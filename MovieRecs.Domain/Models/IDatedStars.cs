using MovieRecs.Domain.Catalogue;

namespace MovieRecs.Domain.Models;

/// <summary>
/// A view of a star model that also looks at when a rating is given. A live site doesn't know that beforehand, so the
/// names of such models say "dated", and their figures stand apart.
/// </summary>
public interface IDatedStars : IPersonalStars
{
    /// <inheritdoc cref="IPersonalStars.TryPredict"/>
    /// <param name="movie">Any movie.</param>
    /// <param name="at">When the rating is given, in Unix seconds.</param>
    /// <param name="stars">The prediction before clipping; 0 where there is none.</param>
    bool TryPredict(MovieId movie, long at, out float stars);
}
