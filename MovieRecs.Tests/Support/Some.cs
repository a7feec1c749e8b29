using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Tests.Support;

/// <summary>Short ways to write hand-made data.</summary>
internal static class Some
{
    public static Rating Rating(int rater, int movie, double stars, long at = 0)
    {
        Assert.True(Stars.TryFrom(stars, out Stars value), $"{stars} is not on the scale");
        return new Rating(new RaterId(rater), new MovieId(movie), value, at);
    }

    /// <summary>A rater's ratings of movies 1 … count, given in that order at times 1 … count.</summary>
    public static Rating[] Ratings(int rater, int count) => [.. Enumerable.Range(1, count).Select(movie => Rating(rater, movie, 3, movie))];

    /// <summary>A dataset from (rater, movie, stars) triples.</summary>
    public static RatingDataset Dataset(params (int Rater, int Movie, double Stars)[] ratings) =>
        new([.. ratings.Select(rating => Rating(rating.Rater, rating.Movie, rating.Stars))]);

    public static Movie Movie(int id, string title, int? year = null, params string[] genres) => new()
    {
        Id = new MovieId(id),
        Title = title,
        Year = year,
        Genres = [.. genres.Select(name => new Genre { Name = name })],
    };
}
