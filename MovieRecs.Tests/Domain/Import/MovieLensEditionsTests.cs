using System.Text;
using MovieRecs.Domain.Import;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Domain.Import;

public sealed class MovieLensEditionsTests
{
    [Fact]
    public void Read_100K_TabsFlagsAndLatin1()
    {
        // Flags: unknown, Action, Adventure, Animation, Children's, Comedy, … Drama is the ninth.
        byte[] items = Encoding.Latin1.GetBytes(
            "1|Mépris, Le (1963)|27-Jun-1997||http://x|0|0|0|0|0|0|0|0|1|0|0|0|0|0|0|0|0|0|0\n"
            + "2|Babe (1995)|01-Jan-1995||http://x|0|0|0|0|1|1|0|0|1|0|0|0|0|0|0|0|0|0|0\n");
        byte[] data = Encoding.Latin1.GetBytes("196\t1\t3\t881250949\n22\t2\t5\t878887116\n");

        MovieLensDataset dataset = SomeDataset.Read(SomeDataset.Zip(("ml-100k/u.item", items), ("ml-100k/u.data", data), ("ml-100k/u1.base", data)));

        Assert.Equal(new MovieLensEdition("ml-100k", MovieLensLayout.Flags), dataset.Edition);
        Assert.Equal("Le Mépris", dataset.Movies[0].Title.Title);
        Assert.Equal(["Children's", "Comedy", "Drama"], dataset.Movies[1].Genres);
        Assert.Equal([(22, 1, 10, 878887116L), (196, 0, 6, 881250949L)], Rows(dataset));
    }

    [Theory]
    [InlineData("ml-1m", "ml-1m", true)]
    [InlineData("ml-10M100K", "ml-10m", false)]
    public void Read_1MAnd10M_ColonsInTheirEncoding(string folder, string key, bool isLatin1)
    {
        Encoding encoding = isLatin1 ? Encoding.Latin1 : Encoding.UTF8;
        byte[] movies = encoding.GetBytes("1::Misérables, Les (1995)::Drama|Musical\r\n");
        byte[] ratings = encoding.GetBytes("7::1::4.5::978300760\r\n");
        byte[] tags = encoding.GetBytes("7::1::Épique::978300761\r\n8::1::épique ::978300762\r\n");

        MovieLensDataset dataset = SomeDataset.Read(SomeDataset.Zip((folder + "/movies.dat", movies), (folder + "/ratings.dat", ratings), (folder + "/tags.dat", tags)));

        Assert.Equal(new MovieLensEdition(key, MovieLensLayout.Colons), dataset.Edition);
        Assert.Equal("Les Misérables", dataset.Movies[0].Title.Title);
        Assert.Equal([("épique", 2)], dataset.Movies[0].Tags);
        Assert.Equal([(7, 0, 9, 978300760L)], Rows(dataset));
    }

    [Fact]
    public void Read_Csv_ColumnsByNameInAnyOrderAmongOthers()
    {
        MovieLensDataset dataset = SomeDataset.Read(SomeDataset.Csv(
            movies: "\uFEFFgenres,\"movieId\",title,note\r\nSci-Fi|Children,5,\"American President, The (\"\"1995\"\") (1995)\",x\r\n",
            ratings: "timestamp,rate,movieId,userId\r\n100,3.5,5,9\r\n",
            links: "tmdbId,movieId,imdbId\r\n862,5,0114709\r\n",
            tags: "userId,movieId,tag,timestamp\r\n9,5,\"funny, \"\"smart\"\"\",1\r\n"));

        ImportedMovie movie = Assert.Single(dataset.Movies);
        Assert.Equal(["Sci-Fi", "Children's"], movie.Genres);
        Assert.Equal(("tt0114709", "862"), (movie.ImdbId, movie.TmdbId));
        Assert.Equal([("funny, \"smart\"", 1)], movie.Tags);
        Assert.Equal([(9, 0, 7, 100L)], Rows(dataset));
        Assert.Equal(new MovieLensEdition("ml-tiny", MovieLensLayout.Csv), dataset.Edition);
    }

    [Fact]
    public void Read_CsvWithoutFolderInTheZip_IsNamedAfterTheZip() =>
        Assert.Equal("upload", SomeDataset.Read(SomeDataset.Csv(folder: "")).Edition.Key);

    [Fact]
    public void Read_NoGenresListed_HasNone() =>
        Assert.Empty(SomeDataset.Read(SomeDataset.Csv(movies: "movieId,title,genres\n1,Paterson,(no genres listed)\n")).Movies[0].Genres);

    [Fact]
    public void Detect_OtherFiles_SaysWhatItNeedsAndFound()
    {
        ImportException error = Assert.Throws<ImportException>(() => SomeDataset.Read(SomeDataset.Zip(("holiday.jpg", [1, 2, 3]))));

        Assert.Contains("movies.csv and ratings.csv", error.Message, StringComparison.Ordinal);
        Assert.Contains("holiday.jpg", error.Message, StringComparison.Ordinal);
    }

    private static (int User, int Movie, int HalfSteps, long At)[] Rows(MovieLensDataset dataset) =>
        [.. dataset.Ratings.ToArray().Select(rating => (rating.User, rating.Movie, rating.HalfSteps, rating.At))];
}
