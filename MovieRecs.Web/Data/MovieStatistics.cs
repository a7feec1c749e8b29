using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Web.Data;

/// <summary>
/// What everyone thinks of one movie, kept beside the ratings so that a list of movies needs no count over them.
/// Written in the same transaction as the ratings it sums up.
/// </summary>
public sealed class MovieStatistics
{
    public required MovieId MovieId { get; init; }

    public int RatingCount { get; set; }

    /// <summary>The sum of all ratings in half steps; the mean in stars is half of it over <see cref="RatingCount"/>.</summary>
    public long HalfStepSum { get; set; }

    /// <summary>How many ratings are of four stars or more.</summary>
    public int LikedCount { get; set; }

    public void Add(Stars stars) => Count(stars, 1);

    public void Remove(Stars stars) => Count(stars, -1);

    private void Count(Stars stars, int times)
    {
        RatingCount += times;
        HalfStepSum += times * stars.HalfSteps;
        LikedCount += stars.Value >= RatingScale.Liked ? times : 0;
    }
}
