using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Models;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Domain.Models;

public sealed class PopularityTests
{
    private static readonly Popularity Counts = new(
        Some.Dataset((1, 10, 4), (2, 10, 5), (3, 10, 3.5), (1, 30, 2)), new Vocabulary<MovieId>([new(10), new(20), new(30)]));

    [Fact]
    public void Liked_CountsFourStarsAndMore() => Assert.Equal([2, 0, 0], new[] { Counts.Liked(0), Counts.Liked(1), Counts.Liked(2) });

    [Fact]
    public void Ratings_CountsAll() => Assert.Equal([3, 0, 1], new[] { Counts.Ratings(0), Counts.Ratings(1), Counts.Ratings(2) });

    [Fact]
    public void LikedShare_IsDampedTowardsTheShareOfAll()
    {
        Assert.Equal((2 + (25 * 0.5f)) / 28, Counts.LikedShare(0), 5);
        Assert.Equal(0.5f, Counts.LikedShare(1), 5);
        Assert.Equal(25 * 0.5f / 26, Counts.LikedShare(2), 5);
    }
}
