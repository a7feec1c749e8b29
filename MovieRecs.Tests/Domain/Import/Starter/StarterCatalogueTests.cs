using System.Text;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Import.Starter;

namespace MovieRecs.Tests.Domain.Import.Starter;

public sealed class StarterCatalogueTests
{
    private const string Good =
        """{"title":"Heat","year":1995,"genres":["Crime"],"directors":["Michael Mann"],"leads":["Al Pacino"],"runtime":170,"country":"United States","keywords":["heist","police","los angeles"]}""";

    private static readonly Dictionary<string, string[]> Continents = new()
    {
        ["North America"] = ["United States", "Canada", "Mexico", "Cuba", "Jamaica"],
        ["South America"] = ["Brazil", "Argentina", "Colombia"],
        ["Europe"] =
        [
            "United Kingdom", "Ireland", "France", "Germany", "Italy", "Spain", "Sweden", "Norway", "Denmark", "Poland", "Austria",
            "Hungary", "Romania", "Greece", "Serbia", "Bosnia and Herzegovina", "Czech Republic", "Czechoslovakia", "Soviet Union", "Russia",
        ],
        ["Asia"] =
        [
            "Japan", "India", "China", "Hong Kong", "Taiwan", "South Korea", "Iran", "Israel", "Turkey", "Indonesia", "Thailand", "Afghanistan",
        ],
        ["Africa"] = ["Senegal", "South Africa", "Nigeria", "Burkina Faso", "Zambia", "Algeria"],
        ["Oceania"] = ["Australia", "New Zealand"],
    };

    private static IReadOnlyList<StarterFilm> Films => StarterCatalogue.Embedded.Films;

    [Fact]
    public void Films_Embedded_AreManyFromEveryDecade()
    {
        Assert.True(Films.Count >= 300, $"{Films.Count} films");
        int[] decades = [.. Films.Select(film => film.Year / 10 * 10).Distinct()];
        for (int decade = 1920; decade <= 2020; decade += 10)
            Assert.Contains(decade, decades);
    }

    [Fact]
    public void Films_Embedded_AreFromSixContinents()
    {
        string[] countries = [.. Films.Select(film => film.Country).Distinct()];
        Assert.True(countries.Length >= 15, $"{countries.Length} countries");
        Assert.All(countries, country => Assert.Contains(country, Continents.Values.SelectMany(names => names)));
        Assert.All(Continents, continent => Assert.True(continent.Value.Intersect(countries).Any(), $"nothing from {continent.Key}"));
    }

    [Fact]
    public void Films_Embedded_AreCompleteAndDistinct()
    {
        Assert.All(Films, film =>
        {
            Assert.NotEmpty(film.Title);
            Assert.NotEmpty(film.Directors);
            Assert.NotEmpty(film.Leads);
            Assert.NotEmpty(film.Country);
            Assert.InRange(film.RuntimeMinutes, 5, 300);
            Assert.InRange(film.Keywords.Count, 3, 7);
            Assert.All(film.Keywords, keyword => Assert.Equal(keyword.ToLowerInvariant(), keyword));
            Assert.NotEmpty(film.Genres);
            Assert.Subset(GenreNames.All.ToHashSet(), film.Genres.ToHashSet());
            Assert.NotEqual(film.Title, film.OriginalTitle);
        });
        Assert.Equal(Films.Count, Films.Select(film => (film.Title.ToLowerInvariant(), film.Year)).Distinct().Count());
    }

    [Fact]
    public void Films_Embedded_ShareTheirKeywords()
    {
        int[] uses = [.. Films.SelectMany(film => film.Keywords).GroupBy(keyword => keyword).Select(group => group.Count())];
        double shared = uses.Where(count => count > 1).Sum() / (double)uses.Sum();
        Assert.True(shared > 0.9, $"{shared:P0} of keyword uses are shared with another film");
    }

    [Theory]
    [InlineData("The Avengers", 2012)]
    [InlineData("Iron Man", 2008)]
    [InlineData("Captain America: The First Avenger", 2011)]
    [InlineData("Seven Samurai", 1954)]
    [InlineData("Toy Story", 1995)]
    public void Films_Embedded_IncludeWhatIsKnown(string title, int year) =>
        Assert.Contains(Films, film => film.Title == title && film.Year == year);

    [Fact]
    public void Read_GoodFilm_HasAllFacts()
    {
        StarterFilm film = Assert.Single(Read($"[{Good}]").Films);
        Assert.Equal(("Heat", 1995, 170), (film.Title, film.Year, film.RuntimeMinutes));
        Assert.Equal(["heist", "police", "los angeles"], film.Keywords);
        Assert.False(film.WidelySeen);
    }

    [Theory]
    [InlineData("\"Heat\"", "\" \"", "the title is empty")]
    [InlineData("1995", "95", "95 is no year of a film")]
    [InlineData("\"Crime\"", "\"Crimes\"", "\"Crimes\" is no genre")]
    [InlineData("\"Crime\"", "", "it has 0 genres, fewer than 1")]
    [InlineData("\"Michael Mann\"", "", "it has 0 directors, fewer than 1")]
    [InlineData("\"Al Pacino\"", "\"\"", "one of its leads is empty")]
    [InlineData("\"police\"", "\"heist\"", "one of its keywords is repeated")]
    [InlineData("170", "0", "0 minutes is no running time")]
    [InlineData("United States", "", "the country is empty")]
    public void Read_FaultyFilm_NamesSourceEntryAndFault(string part, string replacement, string fault)
    {
        InvalidDataException error = Assert.Throws<InvalidDataException>(() => Read($"[{Good.Replace(part, replacement, StringComparison.Ordinal)}]"));
        Assert.StartsWith("test.json: \"", error.Message);
        Assert.EndsWith($": {fault}.", error.Message);
    }

    [Fact]
    public void Read_SameTitleAndYearTwice_NamesTheFilm()
    {
        InvalidDataException error = Assert.Throws<InvalidDataException>(() => Read($"[{Good},{Good}]"));
        Assert.Equal("test.json: \"Heat (1995)\": it occurs twice.", error.Message);
    }

    [Theory]
    [InlineData("[{\"title\":\"Heat\"}]")]
    [InlineData("[{\"title\":\"Heat\",\"colour\":\"blue\"}]")]
    [InlineData("[")]
    [InlineData("null")]
    public void Read_OtherJson_NamesTheSource(string json)
    {
        InvalidDataException error = Assert.Throws<InvalidDataException>(() => Read(json));
        Assert.StartsWith("test.json:", error.Message);
    }

    private static StarterCatalogue Read(string json) =>
        StarterCatalogue.Read([("test.json", new MemoryStream(Encoding.UTF8.GetBytes(json)))]);
}
