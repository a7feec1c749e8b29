using System.Text;
using System.Xml.Linq;
using CsCheck;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Web.Posters;
using MovieRecs.Web.Posters.Layouts;

namespace MovieRecs.Tests.Web.Posters;

public sealed class PosterArtistTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void Draw_AnyFacts_IsSmallWellFormedAndSelfContained() => SomePoster.Any.Sample(facts =>
    {
        string svg = PosterArtist.Draw(facts);
        Assert.InRange(Encoding.UTF8.GetByteCount(svg), 1, PosterArtist.ByteLimit - 1);
        XElement root = XElement.Parse(svg);
        Assert.Equal("img", root.Attribute("role")?.Value);
        Assert.Equal("0 0 200 300", root.Attribute("viewBox")?.Value);
        Assert.NotNull(root.Element(Svg + "title"));
        string[] allowed = ["svg", "title", "g", "path", "circle", "rect", "text"];
        Assert.All(root.DescendantsAndSelf(), element => Assert.Contains(element.Name.LocalName, allowed));
        Assert.DoesNotContain(root.DescendantsAndSelf().Attributes(), attribute => attribute.Name.LocalName is "href" or "style" || attribute.Value.Contains("url(", StringComparison.Ordinal));
    });

    [Fact]
    public void Draw_AnyFacts_KeepsItsTextOnTheSheet() => SomePoster.Any.Sample(facts =>
    {
        foreach (TextBox box in PosterArtist.Arrange(facts).Boxes)
        {
            Assert.InRange(box.X, 8, PosterSheet.Width - 8);
            Assert.InRange(box.X + box.Width, 8, PosterSheet.Width - 8);
            Assert.InRange(box.Y, 8, PosterSheet.Height - 8);
            Assert.InRange(box.Y + box.Height, 8, PosterSheet.Height - 8);
        }
    });

    [Fact]
    public void Draw_AnyFacts_KeepsItsLinesApart() => SomePoster.Any.Sample(facts =>
    {
        TextBox[] boxes = [.. PosterArtist.Arrange(facts).Boxes.Where(box => box.Width > 0)];
        foreach (TextBox one in boxes)
        {
            foreach (TextBox other in boxes.Where(other => other != one))
                Assert.False(
                    one.X < other.X + other.Width && other.X < one.X + one.Width && one.Y < other.Y + other.Height && other.Y < one.Y + one.Height,
                    $"\"{one.Text}\" lies on \"{other.Text}\"");
        }
    });

    [Fact]
    public void Draw_SameFacts_IsTheSame() =>
        SomePoster.Any.Sample(facts => Assert.Equal(PosterArtist.Draw(facts), PosterArtist.Draw(facts with { Genres = [.. facts.Genres] })));

    [Theory]
    [InlineData("Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb")]
    [InlineData("Borat: Cultural Learnings of America for Make Benefit Glorious Nation of Kazakhstan")]
    [InlineData("Supercalifragilisticexpialidocious")]
    [InlineData("E.T. the Extra-Terrestrial")]
    [InlineData("Fast & Furious <Director's \"Cut\">")]
    [InlineData("千と千尋の神隠し")]
    [InlineData("🎬 Amélie de Montmartre")]
    [InlineData("M")]
    public void Draw_AnyTitle_ShowsAllOfItInEveryLayout(string title)
    {
        for (int id = 0; id < 16; id++)
        {
            PosterFacts facts = SomePoster.Of(title, id, genre: GenreNames.All[id]);
            string shown = string.Concat(XElement.Parse(PosterArtist.Draw(facts)).Descendants(Svg + "text").Select(text => text.Value));
            Assert.Contains(title.Replace(" ", ""), shown.Replace(" ", ""), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void Draw_TitleOf120Letters_ShowsAllOfIt()
    {
        string title = string.Join(' ', Enumerable.Repeat("Wandering", 12));
        string shown = string.Concat(PosterArtist.Arrange(SomePoster.Of(title)).Boxes.Select(box => box.Text));
        Assert.Contains(title.Replace(" ", ""), shown.Replace(" ", ""), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Draw_YearAndDirector_AreShownInEveryLayout()
    {
        for (int id = 0; id < 16; id++)
        {
            string[] lines = [.. XElement.Parse(PosterArtist.Draw(SomePoster.Of(id: id))).Descendants(Svg + "text").Select(text => text.Value)];
            Assert.Contains("1995", lines);
            Assert.Contains("Michael Mann", string.Join(' ', lines), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Draw_YearAndDirectorUnknown_HasTheTitleAlone()
    {
        for (int id = 0; id < 16; id++)
            Assert.Equal("HEAT", Assert.Single(PosterArtist.Arrange(SomePoster.Of(id: id, year: null, director: null, genre: "Action")).Boxes).Text);
    }

    [Fact]
    public void Draw_FilmsOfOneGenreAndDecade_AllDiffer()
    {
        foreach (string genre in GenreNames.All)
        {
            string[] drawings = [.. Enumerable.Range(1, 40).Select(id => PosterArtist.Draw(SomePoster.Of(id: id, genre: genre)))];
            Assert.Distinct(drawings);
        }
    }

    [Fact]
    public void Draw_KnownKeyword_AddsToThePicture()
    {
        foreach (string keyword in SomePoster.Keywords.Skip(1))
            Assert.NotEqual(PosterArtist.Draw(SomePoster.Of(genre: "Romance")), PosterArtist.Draw(SomePoster.Of(genre: "Romance", keywords: keyword)));
    }

    [Fact]
    public void Arrange_FilmsInARow_NeverShareALayout()
    {
        string[] titles = ["Heat", "Some Like It Hot", "Extraordinarily Long Words", "Up"];
        Area before = default;
        for (int id = 1; id < 400; id++)
        {
            PosterSheet sheet = PosterArtist.Arrange(SomePoster.Of(titles[id % titles.Length], id));
            Assert.NotEqual(before, sheet.Picture);
            before = sheet.Picture;
        }
    }
}
