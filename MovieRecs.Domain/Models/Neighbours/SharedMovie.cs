using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Models.Neighbours;

/// <summary>A movie that two people have rated.</summary>
public readonly record struct SharedMovie(MovieId Movie, Stars Mine, Stars Theirs)
{
    /// <summary>How many stars lie between them.</summary>
    public float Difference => Math.Abs(Mine.Value - Theirs.Value);

    /// <summary>True where both liked it.</summary>
    public bool IsLikedByBoth => Mine.Value >= RatingScale.Liked && Theirs.Value >= RatingScale.Liked;
}
