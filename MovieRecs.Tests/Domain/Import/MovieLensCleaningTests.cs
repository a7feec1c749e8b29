using MovieRecs.Domain.Import;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Domain.Import;

public sealed class MovieLensCleaningTests
{
    [Theory]
    [InlineData("3,1,7,100", "7 is not on the scale")]
    [InlineData("3,1,0,100", "0 is not on the scale")]
    [InlineData("3,1,3.7,100", "3.7 is not on the scale")]
    [InlineData("3,1,-4,100", "-4 is not on the scale")]
    [InlineData("3,1,NaN,100", "NaN is not on the scale")]
    [InlineData("3,1,,100", "the rating is missing")]
    [InlineData("3,1,good,100", "\"good\" is no rating")]
    [InlineData("3,9,4.0,100", "movie 9 is unknown")]
    [InlineData("3,1,4.0", "3 fields instead of 4")]
    [InlineData("3,1,4,0,100", "more than 4 fields")]
    [InlineData("3,1,\"4.0,100", "a quote is not closed")]
    [InlineData("x,1,4.0,100", "\"x\" is no rater id")]
    [InlineData("-3,1,4.0,100", "\"-3\" is no rater id")]
    [InlineData("99999999999,1,4.0,100", "\"99999999999\" is no rater id")]
    [InlineData("3,one,4.0,100", "\"one\" is no movie id")]
    [InlineData("3,1,4.0,yesterday", "\"yesterday\" is no time")]
    [InlineData("3,1,4.0,1000000000000", "\"1000000000000\" is no time")]
    public void Read_BadRating_IsRejectedWithItsLineAndWhy(string row, string problem)
    {
        MovieLensDataset dataset = SomeDataset.Read(SomeDataset.Csv(ratings: SomeDataset.Ratings + row + "\n5,2,1.0,7\n"));

        ImportCase found = Assert.Single(dataset.Cases);
        Assert.Equal(("ratings.csv", 5, ImportAction.Rejected), (found.File, found.Line, found.Action));
        Assert.StartsWith(problem, found.Problem, StringComparison.Ordinal);
        Assert.Equal(new RowCounts(ImportRowKind.Ratings, Read: 5, Kept: 4, Repaired: 0, Rejected: 1, Merged: 0), Rows(dataset, ImportRowKind.Ratings));
    }

    [Theory]
    [InlineData("3,1, 4.0 ,100", 8, 100)]
    [InlineData("3,1,\"3,5\",100", 7, 100)]
    [InlineData(" 3 , 1 ,2.0,100", 4, 100)]
    [InlineData("3,1,4.0,", 8, 0)]
    public void Read_RatingThatCanBePutRight_IsRepaired(string row, int halfSteps, long at)
    {
        MovieLensDataset dataset = SomeDataset.Read(SomeDataset.Csv(ratings: SomeDataset.RatingsHeader + row + "\n"));

        Assert.Equal((3, halfSteps, at), (dataset.Ratings.Span[0].User, dataset.Ratings.Span[0].HalfSteps, dataset.Ratings.Span[0].At));
        Assert.Equal(new RowCounts(ImportRowKind.Ratings, Read: 1, Kept: 1, Repaired: 1, Rejected: 0, Merged: 0), Rows(dataset, ImportRowKind.Ratings));
    }

    [Fact]
    public void Read_SameRaterAndMovie_NewestWins()
    {
        MovieLensDataset dataset = SomeDataset.Read(SomeDataset.Csv(ratings: SomeDataset.RatingsHeader + "1,1,1.0,300\n1,1,2.0,500\n1,1,3.0,400\n"));

        Assert.Equal(4, Assert.Single(dataset.Ratings.ToArray()).HalfSteps);
        Assert.Equal([2, 4], dataset.Cases.Select(found => found.Line));
        Assert.Equal("the same rater's newer rating of the same film is on line 3", dataset.Cases[0].Problem);
        Assert.Equal(new RowCounts(ImportRowKind.Ratings, Read: 3, Kept: 1, Repaired: 0, Rejected: 0, Merged: 2), Rows(dataset, ImportRowKind.Ratings));
    }

    [Fact]
    public void Read_SameSecond_LaterLineWins() =>
        Assert.Equal(6, Assert.Single(SomeDataset.Read(SomeDataset.Csv(ratings: SomeDataset.RatingsHeader + "1,1,2.0,5\n1,1,3.0,5\n")).Ratings.ToArray()).HalfSteps);

    [Fact]
    public void Read_MoviesOneTitleNoIds_AreOneAndShareRatings()
    {
        MovieLensDataset dataset = SomeDataset.Read(SomeDataset.Csv(
            movies: "movieId,title,genres\n246,Chasing Amy (1997),Drama\n268,Chasing Amy (1997),Drama\n",
            ratings: SomeDataset.RatingsHeader + "1,246,2.0,100\n1,268,4.0,200\n2,268,3.0,100\n"));

        Assert.Single(dataset.Movies);
        Assert.Equal([(1, 8), (2, 6)], dataset.Ratings.ToArray().Select(rating => (rating.User, rating.HalfSteps)));
        Assert.Equal(1, Rows(dataset, ImportRowKind.Movies).Merged);
    }

    [Fact]
    public void Read_MoviesOneTitleOtherImdbIds_StayTwo() => Assert.Equal(2, SomeDataset.Read(SomeDataset.Csv(
        movies: "movieId,title,genres\n1,Emma (1996),Drama\n2,Emma (1996),Drama\n",
        links: "movieId,imdbId,tmdbId\n1,0116191,3573\n2,0118308,12254\n")).Movies.Count);

    [Fact]
    public void Read_BadMovies_AreRejectedAndTheirRatingsWithThem()
    {
        MovieLensDataset dataset = SomeDataset.Read(SomeDataset.Csv(
            movies: SomeDataset.Movies + "x,No Number (1990),Drama\n4, ,Drama\n2,Heat Again (1995),Drama\n5,\"Open Quote (1990),Drama\n6,Kept (1990),Drama\n",
            ratings: SomeDataset.Ratings + "1,4,3.0,1\n"));

        Assert.Equal([4, 5, 6, 7], dataset.Cases.Where(found => found.File == "movies.csv").Select(found => found.Line));
        Assert.Equal(["Toy Story", "Heat", "Kept"], dataset.Movies.Select(movie => movie.Title.Title));
        Assert.Equal(1, Rows(dataset, ImportRowKind.Ratings).Rejected);
    }

    [Fact]
    public void Read_PlaceholderWithoutAYear_IsNoFilm()
    {
        MovieLensDataset dataset = SomeDataset.Read(SomeDataset.Csv(
            movies: SomeDataset.Movies + "267,unknown,\n268,Unknown (2006),Thriller\n",
            ratings: SomeDataset.Ratings + "1,267,3.0,1\n1,268,3.0,1\n"));

        Assert.Equal(["Toy Story", "Heat", "Unknown"], dataset.Movies.Select(movie => movie.Title.Title));
        Assert.Equal(
            [("movies.csv", 4, "\"unknown\" without a year names no film"), ("ratings.csv", 5, "movie 267 is unknown")],
            dataset.Cases.Select(found => (found.File, found.Line, found.Problem)));
        Assert.Equal((4, 1), (Rows(dataset, ImportRowKind.Ratings).Kept, Rows(dataset, ImportRowKind.Ratings).Rejected));
    }

    [Fact]
    public void Read_Tags_CountedOncePerPersonLowerCase()
    {
        MovieLensDataset dataset = SomeDataset.Read(SomeDataset.Csv(tags:
            $"userId,movieId,tag,timestamp\n1,1,Pixar,1\n2,1,pixar ,2\n2,1,PIXAR,3\n3,1,fun,4\n3,9,fun,5\n3,1, ,6\n3,1,{new string('x', 51)},7\n"));

        Assert.Equal([("pixar", 2), ("fun", 1)], dataset.Movies[0].Tags);
        Assert.Equal(new RowCounts(ImportRowKind.Tags, Read: 7, Kept: 3, Repaired: 0, Rejected: 3, Merged: 1), Rows(dataset, ImportRowKind.Tags));
    }

    [Fact]
    public void Read_MovieWithVeryManyTags_KeepsTheThirtyMostGiven()
    {
        IEnumerable<string> rows = Enumerable.Range(10, 40).Select(tag => $"1,1,tag {tag},1").Append("2,1,tag 49,1");
        MovieLensDataset dataset = SomeDataset.Read(SomeDataset.Csv(tags: "userId,movieId,tag,timestamp\n" + string.Join('\n', rows)));

        Assert.Equal(30, dataset.Movies[0].Tags.Count);
        Assert.Equal(("tag 49", 2), dataset.Movies[0].Tags[0]);
    }

    [Fact]
    public void Read_ManyBadRows_CountsAllAndTellsTheFirst()
    {
        string rows = string.Concat(Enumerable.Repeat("1,1,9,1\n", 100));
        MovieLensDataset dataset = SomeDataset.Read(SomeDataset.Csv(ratings: SomeDataset.Ratings + rows));

        Assert.Equal(100, Rows(dataset, ImportRowKind.Ratings).Rejected);
        Assert.Equal(Enumerable.Range(5, 20), dataset.Cases.Select(found => found.Line));
    }

    [Theory]
    [InlineData("", "ratings.csv line 1: the file is empty")]
    [InlineData("userId,movieId,rating,timestamp\n", "ml-tiny/ratings.csv has no ratings: it has no rows")]
    [InlineData("userId,movieId,rating,timestamp\n1,1,9,1\n", "none of its 1 rows can be used; the first: ratings.csv line 2: 9 is not on the scale")]
    [InlineData("userId,film,rating,timestamp\n1,1,4,1\n", "ratings.csv line 1: there is no column \"movieId\"")]
    public void Read_NoUsableRatings_SaysWhere(string ratings, string message)
    {
        ImportException error = Assert.Throws<ImportException>(() => SomeDataset.Read(SomeDataset.Csv(ratings: ratings)));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Cancelled_Stops()
    {
        using IDatasetFiles files = SomeDataset.Open(SomeDataset.Csv());

        Assert.Throws<OperationCanceledException>(() => MovieLensReader.Read(files, cancellationToken: new CancellationToken(canceled: true)));
    }

    private static RowCounts Rows(MovieLensDataset dataset, ImportRowKind kind) => dataset.Rows.Single(rows => rows.Kind == kind);
}
