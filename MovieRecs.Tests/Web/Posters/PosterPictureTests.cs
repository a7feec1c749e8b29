using MovieRecs.Domain.Catalogue;
using MovieRecs.Web.Posters;
using MovieRecs.Web.Posters.Colour;
using MovieRecs.Web.Posters.Drawing;
using MovieRecs.Web.Posters.Motifs;

namespace MovieRecs.Tests.Web.Posters;

public sealed class PosterPictureTests
{
    private static readonly PosterPalette Colours = new("#101010", "#c0c0c0", "#c02020", "#ffffff");

    [Fact]
    public void For_EveryGenre_IsAMotifOfItsOwn()
    {
        string[] genres = [.. GenreNames.All.Where(name => name != "IMAX")];
        Assert.Distinct(genres.Select(genre => GenreMotifs.For(genre).GetType()));
        Assert.DoesNotContain(genres, genre => GenreMotifs.For(genre) is PlainMotif);
        Assert.IsType<PlainMotif>(GenreMotifs.For("IMAX"));
        Assert.IsType<PlainMotif>(GenreMotifs.For(null));
    }

    [Fact]
    public void ByWeight_HasEveryGenreOnce() => Assert.Equal(GenreNames.All, PosterGenres.ByWeight.Order(StringComparer.Ordinal));

    [Fact]
    public void MainOf_SeveralGenres_IsTheMostTellingInAnyOrder()
    {
        Assert.Equal("Western", PosterGenres.MainOf(new PosterFacts(1, "Unforgiven", 1992, null, ["Drama", "Western"], [])));
        Assert.Equal("Western", PosterGenres.MainOf(new PosterFacts(1, "Unforgiven", 1992, null, ["Western", "Drama"], [])));
    }

    [Fact]
    public void Draw_EveryMotif_FitsItsBudgetWholeAndVaries()
    {
        foreach (string genre in GenreNames.All)
        {
            HashSet<string> drawings = [];
            for (int seed = 0; seed < 200; seed++)
            {
                (double width, double height, double bleed) = seed % 2 == 0 ? (200, 190, 0) : (154.0, 300.0, 26.0);
                PosterCanvas canvas = new(width, height, bleed, 2300);
                GenreMotifs.For(genre).Draw(canvas, Colours, new PosterRandom(seed, "test"));
                Assert.False(canvas.Overdrawn, $"{genre} at seed {seed} needs more bytes");
                Assert.DoesNotContain("NaN", canvas.Svg, StringComparison.Ordinal);
                drawings.Add(canvas.Svg);
            }

            Assert.Equal(200, drawings.Count);
        }
    }

    [Fact]
    public void Fill_BudgetSpent_LeavesTheMarkOut()
    {
        PosterCanvas canvas = new(100, 100, 0, 60);
        canvas.Circle("#ffffff", 50, 50, 10);
        string before = canvas.Svg;
        canvas.Circle("#ffffff", 50, 50, 10);
        Assert.Equal(before, canvas.Svg);
        Assert.True(canvas.Overdrawn);
    }

    [Fact]
    public void Next_StateZero_IsThePublishedSequence()
    {
        PosterRandom random = new(0);
        Assert.Equal(0xE220A8397B1DCDAFUL, random.Next());
        Assert.Equal(0x6E789E6AA1B965F4UL, random.Next());
    }
}
