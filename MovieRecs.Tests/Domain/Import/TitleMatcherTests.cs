using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Import;

namespace MovieRecs.Tests.Domain.Import;

public sealed class TitleMatcherTests
{
    [Theory]
    [InlineData("Amélie", "Amelie (2001)")]
    [InlineData("The American President", "American President, The (2001)")]
    [InlineData("Ocean’s Eleven", "Ocean's Eleven (2001)")]
    [InlineData("Thelma & Louise", "Thelma and Louise (2001)")]
    [InlineData("Alien³", "Alien 3 (2001)")]
    [InlineData("Spider-Man", "Spider Man (2001)")]
    [InlineData("L'Enfer", "Enfer, L' (2001)")]
    [InlineData("M*A*S*H", "M*A*S*H (a.k.a. MASH) (2001)")]
    [InlineData("Das Boot", "Boat, The (Boot, Das) (2001)")]
    [InlineData("千と千尋の神隠し", "千と千尋の神隠し (2001)")]
    public void Match_SameTitleInAnotherSpelling_IsFound(string known, string source) =>
        Assert.Equal(1, Match([Known(1, known, 2001)], Movie(source)));

    [Theory]
    [InlineData("Die Hard", "Hard (2001)")]
    [InlineData("Rocky II", "Rocky (2001)")]
    [InlineData("Alien", "Aliens (2001)")]
    [InlineData("Se7en", "Seven (2001)")]
    public void Match_AnotherTitle_IsNotFound(string known, string source) =>
        Assert.Null(Match([Known(1, known, 2001)], Movie(source)));

    [Fact]
    public void Match_ImdbId_BeatsTitle() =>
        Assert.Equal(2, Match([Known(1, "Emma", 1996), Known(2, "Jane Austen's Emma", 1997, imdb: "tt0118308")], Movie("Emma (1996)", imdb: "tt0118308")));

    [Fact]
    public void Match_TmdbIdButAnotherImdbId_IsNotFound() =>
        Assert.Null(Match([Known(1, "One", 1990, imdb: "tt0000001", tmdb: "9")], Movie("Other (2000)", imdb: "tt0000002", tmdb: "9")));

    [Fact]
    public void Match_SameTitleAndYearButAnotherId_IsNotFound() =>
        Assert.Null(Match([Known(1, "Emma", 1996, imdb: "tt0116191")], Movie("Emma (1996)", imdb: "tt0118308")));

    [Fact]
    public void Match_YearOffByOne_IsFoundWhereOnlyOneFits()
    {
        Assert.Equal(1, Match([Known(1, "Heat", 1996)], Movie("Heat (1995)")));
        Assert.Null(Match([Known(1, "Heat", 1997)], Movie("Heat (1995)")));
        Assert.Null(Match([Known(1, "Heat", 1994), Known(2, "Heat", 1996)], Movie("Heat (1995)")));
        Assert.Null(Match([Known(1, "Heat", 1996, imdb: "tt0000001")], Movie("Heat (1995)", imdb: "tt0000002")));
    }

    [Theory]
    [InlineData("The Boys", 1998, "Boys, Les (1997)")]
    [InlineData("The Boys", 1998, "Boys, Les")]
    [InlineData("The Boys", null, "Boys, Les (1997)")]
    [InlineData("The Boys", null, "Boys, Les")]
    public void Match_OtherArticleAndNotTheSameYear_IsNotFound(string known, int? year, string source) =>
        Assert.Null(Match([Known(1, known, year)], Movie(source)));

    [Fact]
    public void Match_YearOffByOne_OriginalTitleIsAWholeNameToo()
    {
        KnownMovie boat = new(new MovieId(1), "The Boat", "Das Boot", 1981);

        Assert.Equal(1, Match([boat], Movie("Boot, Das (1982)")));
        Assert.Equal(1, Match([boat], Movie("Submarine (Boot, Das) (1982)")));
        Assert.Null(Match([boat], Movie("Boot (1982)")));
    }

    [Theory]
    [InlineData(1995, "Heat (1994)", "Heat (1996)")]
    [InlineData(1995, "Heat (1996)", "Heat (1994)")]
    [InlineData(null, "Heat (1994)", "Heat (1996)")]
    [InlineData(1995, "Heat", "HEAT")]
    public void Match_TwoFitOneKnownMovie_NeitherGetsIt(int? year, string first, string second) =>
        Assert.Equal([null, null], new TitleMatcher([Known(1, "Heat", year)]).Match([Movie(first), Movie(second)]));

    [Fact]
    public void Match_NeitherSaysItsYear_IsFoundAlsoAmongTwo()
    {
        Assert.Equal(1, Match([Known(1, "Moonlight", null)], Movie("Moonlight")));
        Assert.Equal(1, Match([Known(1, "Moonlight", null), Known(2, "Moonlight", null)], Movie("Moonlight")));
    }

    [Fact]
    public void Match_YearNotSaid_IsFoundWhereOnlyOneFits()
    {
        Assert.Equal(1, Match([Known(1, "Moonlight", 2016)], Movie("Moonlight")));
        Assert.Null(Match([Known(1, "Moonlight", 2016), Known(2, "Moonlight", 2002)], Movie("Moonlight")));
    }

    [Fact]
    public void Match_TwoOfOneTitle_OnlyOneGetsTheKnownMovie()
    {
        MovieId?[] found = new TitleMatcher([Known(1, "Emma", 1996)])
            .Match([Movie("Emma (1996)", imdb: "tt0116191"), Movie("Emma (1996)", imdb: "tt0118308")]);

        Assert.Equal([new MovieId(1), null], found);
    }

    [Fact]
    public void Match_ExactOneComesLater_IsNotTakenByAnOffByOne()
    {
        MovieId?[] found = new TitleMatcher([Known(1, "Heat", 1996)]).Match([Movie("Heat (1995)"), Movie("Heat (1996)")]);

        Assert.Equal([null, new MovieId(1)], found);
    }

    private static int? Match(KnownMovie[] known, MovieReference movie) => new TitleMatcher(known).Match([movie])[0]?.Value;

    private static KnownMovie Known(int id, string title, int? year, string? imdb = null, string? tmdb = null) =>
        new(new MovieId(id), title, null, year, imdb, tmdb);

    private static MovieReference Movie(string source, string? imdb = null, string? tmdb = null) => new(MovieTitle.Parse(source), imdb, tmdb);
}
