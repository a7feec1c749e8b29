using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Import;
using MovieRecs.Domain.Ratings;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Domain.Datasets;

public sealed class SideInformationTests
{
    private static readonly CancellationToken Token = TestContext.Current.CancellationToken;

    [Fact]
    public void Read_100K_HasGenresYearsAndTraitsUnderItsOwnNumbers()
    {
        SideInformation side = SideInformation.Read(
            new TextFiles(
                ("u.item", "7|Babe (1995)|01-Jan-1995||http://x|0|0|0|0|1|1|0|0|1|0|0|0|0|0|0|0|0|0|0\n9|unknown||||1|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0\n"),
                ("u.user", "3|24|M|technician|85711\n5|53|F|other|94043\nx|53|F|other|94043\n6|7|M|student|1\n")),
            Token);

        Movie movie = Assert.Single(side.Movies).Value;
        Assert.Equal((new MovieId(7), "Babe", 1995), (movie.Id, movie.Title, movie.Year));
        Assert.Equal(["Children's", "Comedy", "Drama"], movie.Genres.Select(genre => genre.Name));
        Assert.Equal([new RaterId(3), new RaterId(5), new RaterId(6)], side.Raters.Keys.Order());
        Assert.Equal(["age:18", "gender:M", "occupation:technician"], side.Raters[new RaterId(3)]);
        Assert.Equal(["age:50", "gender:F", "occupation:other"], side.Raters[new RaterId(5)]);
        Assert.Equal("age:0", side.Raters[new RaterId(6)][0]);
    }

    [Fact]
    public void Read_1M_HasItsOtherOrderOfColumns()
    {
        SideInformation side = SideInformation.Read(new TextFiles(("movies.dat", "1::Toy Story (1995)::Animation|Comedy\n"), ("users.dat", "1::F::25::10::48067\n")), Token);

        Assert.Equal(["Animation", "Comedy"], side.Movies[new MovieId(1)].Genres.Select(genre => genre.Name));
        Assert.Equal(["age:25", "gender:F", "occupation:10"], side.Raters[new RaterId(1)]);
    }

    [Fact]
    public void Read_Csv_SharesGenresAndLeavesTagsOut()
    {
        SideInformation side = SideInformation.Read(
            new TextFiles(
                ("movies.csv", "movieId,title,genres\n1,Toy Story (1995),Comedy\n5,Emma (1996),Comedy|Romance\n6,Emma (1996),Comedy\n"),
                ("tags.csv", "userId,movieId,tag,timestamp\n1,1,Funny,1\n2,1,funny,2\n2,5,funny,3\n2,99,funny,3\n")),
            Token);

        Assert.Equal(3, side.Movies.Count);
        (Movie toys, Movie emma) = (side.Movies[new MovieId(1)], side.Movies[new MovieId(5)]);
        Assert.All(side.Movies.Values, movie => Assert.Empty(movie.Tags));
        Assert.Same(toys.Genres[0], emma.Genres[0]);
        Assert.Empty(side.Raters);
    }

    [Fact]
    public void Read_RatingsOnly_KnowsNothing()
    {
        SideInformation side = SideInformation.Read(new TextFiles(("ratings.csv", "userId,movieId,rating,timestamp\n1,1,4,1\n"), ("u.user", "3|24|M|technician|85711\n")), Token);

        Assert.Empty(side.Movies);
        Assert.Empty(side.Raters);
    }

    [Fact]
    public void Read_Cancelled_Stops()
    {
        TextFiles files = new(("movies.csv", "movieId,title,genres\n1,Heat (1995),Crime\n"));

        Assert.Throws<OperationCanceledException>(() => SideInformation.Read(files, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Read_DamagedFile_SaysWhich()
    {
        using DamagedFiles files = new("movies.csv");

        Assert.Contains("movies.csv", Assert.Throws<ImportException>(() => SideInformation.Read(files, Token)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void MoviesOf_FollowTheVocabularyAndNameTheUnknownByTheirNumber()
    {
        SideInformation side = SideInformation.Of([Some.Movie(5, "Heat", 1995)]);

        Assert.Equal(["Heat", "6"], side.MoviesOf(new Vocabulary<MovieId>([new(6), new(5)])).Select(movie => movie.Title));
    }

    /// <summary>A dataset whose only file can't be unpacked.</summary>
    private sealed class DamagedFiles(string name) : IDatasetFiles
    {
        public string Name => "damaged";

        public IReadOnlyList<string> Names => [name];

        public long Length(string name) => 1;

        public Stream Open(string name) => throw new InvalidDataException("Broken.");

        public void Dispose()
        {
        }
    }
}
