using MovieRecs.Web.Posters;
using MovieRecs.Web.Posters.Colour;

namespace MovieRecs.Tests.Web.Posters;

public sealed class PosterPaletteTests
{
    [Theory]
    [InlineData("#000000", "#ffffff", 21)]
    [InlineData("#777777", "#ffffff", 4.48)]
    [InlineData("#123456", "#123456", 1)]
    public void Between_KnownPairs_IsTheContrastOfWcag(string first, string second, double contrast)
    {
        Assert.Equal(contrast, Contrast.Between(first, second), 0.01);
        Assert.Equal(contrast, Contrast.Between(second, first), 0.01);
    }

    [Fact]
    public void All_InkOnGround_IsReadable() =>
        Assert.All(PosterPalettes.All, palette => Assert.True(Contrast.Between(palette.Ink, palette.Ground) >= 4.5, $"{palette}"));

    [Fact]
    public void All_MainAndAccentOnGround_AreSeen() => Assert.All(PosterPalettes.All, palette =>
    {
        Assert.True(Contrast.Between(palette.Main, palette.Ground) >= 1.6, $"main of {palette}");
        Assert.True(Contrast.Between(palette.Accent, palette.Ground) >= 1.6, $"accent of {palette}");
        Assert.True(Contrast.Between(palette.Accent, palette.Main) >= 1.25, $"accent on main of {palette}");
    });

    [Theory]
    [InlineData(null, "Noughties")]
    [InlineData(1922, "Silver")]
    [InlineData(1949, "Silver")]
    [InlineData(1950, "Fifties")]
    [InlineData(1999, "Nineties")]
    [InlineData(2000, "Noughties")]
    [InlineData(2009, "Noughties")]
    [InlineData(2010, "Now")]
    public void EraOf_Year_IsItsDecade(int? year, string era) => Assert.Equal(era, PosterPalettes.EraOf(year).ToString());

    [Fact]
    public void Palette_OtherGenreOrDecade_HasOtherColours()
    {
        PosterPalette crime = PosterArtist.Palette(SomePoster.Of(year: 1995, genre: "Crime"));
        Assert.NotEqual(crime, PosterArtist.Palette(SomePoster.Of(year: 1975, genre: "Crime")));
        Assert.NotEqual(crime, PosterArtist.Palette(SomePoster.Of(year: 1995, genre: "Comedy")));
    }

    [Fact]
    public void Palette_IsWhatIsDrawn()
    {
        for (int id = 1; id < 50; id++)
        {
            PosterFacts facts = SomePoster.Of(id: id) with { Genres = ["Horror", "Comedy"] };
            PosterPalette palette = PosterArtist.Palette(facts);
            string svg = PosterArtist.Draw(facts);
            Assert.Contains(palette.Ground, svg, StringComparison.Ordinal);
            Assert.Contains(palette.Main, svg, StringComparison.Ordinal);
            Assert.Contains(palette.Accent, svg, StringComparison.Ordinal);
            Assert.Contains(palette.Ink, svg, StringComparison.Ordinal);
        }
    }
}
