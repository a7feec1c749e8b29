using MovieRecs.Web.Components.Pages.Admin.Data;
using MovieRecs.Web.Curation;

namespace MovieRecs.Tests.Web.Curation;

public sealed class FilmFormTests
{
    [Fact]
    public void Read_NamesWithCommas_AreWhatTheyWere()
    {
        FilmFacts facts = new("Copycat", null, 1995, 123, "USA", ["Crime", "Thriller"], ["Jon Amiel"], ["Sigourney Weaver", "Harry Connick, Jr."]);

        (FilmFacts? read, string? fault) = FilmForm.Of(facts).Read();

        Assert.Null(fault);
        Assert.True(facts.IsSameAs(read!.Tidied()));
    }

    [Fact]
    public void Read_YearThatIsNoNumber_IsNamed()
    {
        (FilmFacts? read, string? fault) = new FilmForm { Title = "Heat", Year = "MCMXCV" }.Read();

        Assert.Null(read);
        Assert.Contains("MCMXCV", fault, StringComparison.Ordinal);
    }
}
