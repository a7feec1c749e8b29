using MovieRecs.Domain.Catalogue;

namespace MovieRecs.Domain.Models;

/// <summary>A view of a star model that also says how far what is given may be from what it expects.</summary>
public interface IUncertainStars : IPersonalStars
{
    /// <inheritdoc cref="IPersonalStars.TryPredict"/>
    /// <param name="movie">Any movie, also one that the model doesn't know.</param>
    /// <param name="stars">As <see cref="IPersonalStars.TryPredict"/> says it.</param>
    /// <param name="deviation">The standard deviation, in stars, of what the model thinks could be given: finite, and over 0. 0 where there is no prediction.</param>
    bool TryPredict(MovieId movie, out float stars, out float deviation);
}
