using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Models;

/// <summary>A star model that takes in a person it has never met from their ratings alone, without being trained again.</summary>
public interface IFoldInStarModel : IStarModel
{
    /// <param name="ratings">At most one per movie; movies that the model doesn't know are passed over.</param>
    IPersonalStars FoldIn(IReadOnlyCollection<(MovieId Movie, Stars Stars)> ratings);
}
