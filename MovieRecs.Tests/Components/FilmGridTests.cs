using Bunit;
using MovieRecs.Web.Components.Shared;

namespace MovieRecs.Tests.Components;

public sealed class FilmGridTests : ComponentTest
{
    private static readonly CardModel _heat = new(7, "Heat", 1995, "/posters/7.svg", null);
    private static readonly CardModel _ronin = new(8, "Ronin", 1998, "/posters/8.svg", null);

    [Fact]
    public void Switch_OfAPickedFilm_IsPressedAndTheOthersAreNot()
    {
        IRenderedComponent<FilmGrid> grid = Show(picked: 8);

        Assert.Equal([("I liked it: Heat", "false"), ("I liked it: Ronin", "true")], grid.FindAll("button").Select(button => (button.GetAttribute("aria-label")!, button.GetAttribute("aria-pressed")!)));
    }

    [Fact]
    public void Switch_Clicked_TellsItsFilm()
    {
        List<CardModel> toggled = [];
        IRenderedComponent<FilmGrid> grid = Show(picked: 8, toggled.Add);

        grid.FindAll("button")[1].Click();
        grid.FindAll("button")[0].Click();

        Assert.Equal([_ronin, _heat], toggled);
    }

    [Fact]
    public void Films_OneOfThemPicked_StayInTheirPlaces()
    {
        IRenderedComponent<FilmGrid> grid = Show(picked: 0);
        string[] before = [.. grid.FindAll("a").Select(link => link.GetAttribute("href")!)];

        grid.Render(parameters => parameters.Add(one => one.Picked, new HashSet<int> { 8 }));

        Assert.Equal(["/movies/7", "/movies/8"], before);
        Assert.Equal(before, grid.FindAll("a").Select(link => link.GetAttribute("href")!));
    }

    [Theory]
    [InlineData(true, "true")]
    [InlineData(false, "false")]
    public void LikeButton_OfAFilm_SaysWhetherItIsLikedAndNamesIt(bool isLiked, string pressed)
    {
        int clicks = 0;
        IRenderedComponent<LikeButton> like = Render<LikeButton>(parameters => parameters
            .Add(button => button.Title, "Heat").Add(button => button.IsLiked, isLiked).Add(button => button.OnToggled, () => clicks++));

        like.Find("button").Click();

        Assert.Equal(("I liked it: Heat", pressed, 1), (like.Find("button").GetAttribute("aria-label"), like.Find("button").GetAttribute("aria-pressed"), clicks));
    }

    private IRenderedComponent<FilmGrid> Show(int picked, Action<CardModel>? toggled = null) => Render<FilmGrid>(parameters => parameters
        .Add(grid => grid.Label, "Films")
        .Add(grid => grid.Films, [_heat, _ronin])
        .Add(grid => grid.Picked, new HashSet<int> { picked })
        .Add(grid => grid.OnToggled, card => toggled?.Invoke(card)));
}
