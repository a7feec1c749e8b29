using MovieRecs.Domain.Catalogue;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Posters;

namespace MovieRecs.Tests.Web.Posters;

public sealed class PosterUrlTests
{
    [Fact]
    public void For_Movie_NamesItsIdAndVersion() =>
        Assert.Matches("^/posters/7[.]svg[?]v=[0-9a-f]{16}$", PosterUrl.For(Some.Movie(7, "Heat", 1995, "Crime")));

    [Fact]
    public void For_AnyFactChanged_IsAnotherAddress()
    {
        PosterFacts facts = SomePoster.Of(keywords: "heist");
        string[] addresses =
        [
            PosterUrl.For(facts),
            PosterUrl.For(facts with { Seed = 2 }),
            PosterUrl.For(facts with { Title = "Heats" }),
            PosterUrl.For(facts with { Year = null }),
            PosterUrl.For(facts with { Director = null }),
            PosterUrl.For(facts with { Genres = [] }),
            PosterUrl.For(facts with { Genres = ["Crime", "heist"], Keywords = [] }),
            PosterUrl.For(facts with { Keywords = [] }),
        ];
        Assert.Distinct(addresses);
    }

    [Fact]
    public void For_GenresInAnyOrder_IsTheSameAddress() =>
        Assert.Equal(PosterUrl.For(Some.Movie(1, "Heat", 1995, "Crime", "Action")), PosterUrl.For(Some.Movie(1, "Heat", 1995, "Action", "Crime")));

    [Theory]
    [InlineData("Joel Coen", "Joel Coen")]
    [InlineData("Joel Coen & Ethan Coen", "Joel Coen", "Ethan Coen")]
    [InlineData("A, B & C", "A", "B", "C")]
    [InlineData("A, B & others", "A", "B", "C", "D")]
    public void Of_Directors_AreJoinedInTheirOrder(string joined, params string[] directors)
    {
        Movie movie = Some.Movie(1, "Fargo");
        for (int i = directors.Length - 1; i >= 0; i--)
            movie.Credits.Add(new Credit { Person = new Person { Name = directors[i] }, Role = CreditRole.Director, Position = i });
        Assert.Equal(joined, PosterFacts.Of(movie).Director);
    }

    [Fact]
    public void Of_Tags_AreTheCommonestFirst()
    {
        Movie movie = Some.Movie(1, "Alien");
        movie.Tags.Add(new MovieTag { Tag = new Tag { Name = "space" }, Count = 3 });
        movie.Tags.Add(new MovieTag { Tag = new Tag { Name = "robot" }, Count = 9 });
        Assert.Equal(["robot", "space"], PosterFacts.Of(movie).Keywords);
    }
}
