using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components.Web;
using MovieRecs.Web.Components.Shared;

namespace MovieRecs.Tests.Components;

public sealed class StarRatingTests : ComponentTest
{
    private readonly List<int> _given = [];

    [Theory]
    [InlineData("ArrowRight", 7, 8)]
    [InlineData("ArrowUp", 7, 8)]
    [InlineData("ArrowLeft", 7, 6)]
    [InlineData("ArrowDown", 7, 6)]
    [InlineData("PageUp", 7, 9)]
    [InlineData("PageDown", 7, 5)]
    [InlineData("Home", 7, 0)]
    [InlineData("Delete", 7, 0)]
    [InlineData("End", 7, 10)]
    [InlineData("PageUp", 9, 10)]
    [InlineData("PageDown", 1, 0)]
    public void Key_OnTheSlider_MovesByItsStep(string key, int before, int after)
    {
        IRenderedComponent<StarRating> stars = Show(before);

        Press(stars, key);

        Assert.Equal([after], _given);
    }

    [Theory]
    [InlineData("ArrowRight", 10)]
    [InlineData("End", 10)]
    [InlineData("ArrowLeft", 0)]
    [InlineData("Home", 0)]
    [InlineData("a", 5)]
    public void Key_ThatChangesNothing_RaisesNothing(string key, int before)
    {
        Press(Show(before), key);

        Assert.Empty(_given);
    }

    [Theory]
    [InlineData(0, "Not rated")]
    [InlineData(1, "0.5 of 5 stars")]
    [InlineData(7, "3.5 of 5 stars")]
    [InlineData(10, "5 of 5 stars")]
    public void Slider_Rated_SaysItsValueInWords(int halfSteps, string words)
    {
        IElement slider = Slider(Show(halfSteps));

        Assert.Equal(words, slider.GetAttribute("aria-valuetext"));
        Assert.Equal(("0", "10", $"{halfSteps}"), (slider.GetAttribute("aria-valuemin"), slider.GetAttribute("aria-valuemax"), slider.GetAttribute("aria-valuenow")));
        Assert.Equal("Your rating of Heat", slider.GetAttribute("aria-label"));
    }

    [Fact]
    public void Value_FromOutside_IsTakenOver()
    {
        IRenderedComponent<StarRating> stars = Show(4);

        stars.Render(parameters => parameters.Add(star => star.HalfSteps, 9));

        Assert.Equal("4.5 of 5 stars", Slider(stars).GetAttribute("aria-valuetext"));
    }

    [Fact]
    public void Zone_Clicked_GivesItsHalfStars()
    {
        IRenderedComponent<StarRating> stars = Show(0);

        stars.Find("[data-half-steps='7']").Click();

        Assert.Equal([7], _given);
    }

    [Fact]
    public void Clear_OfARating_TakesItAway()
    {
        IRenderedComponent<StarRating> stars = Show(7);

        stars.Find("button[aria-label='Clear your rating']").Click();

        Assert.Equal([0], _given);
    }

    [Fact]
    public void Clear_WithoutARating_IsHidden() => Assert.True(Show(0).Find("button[aria-label='Clear your rating']").HasAttribute("hidden"));

    [Fact]
    public void Compact_OnACard_IsTheSliderAlone()
    {
        IRenderedComponent<StarRating> stars = Show(7, compact: true);

        Press(stars, "End");

        Assert.Empty(stars.FindAll("button"));
        Assert.Equal([10], _given);
    }

    [Fact]
    public void Slider_BeforeTheCircuit_SaysThatItDoesNotAnswerYet() =>
        Assert.Equal("true", Slider(Show(7, interactive: false)).GetAttribute("aria-disabled"));

    [Fact]
    public void Slider_InTheCircuit_SaysThatItAnswers() => Assert.Equal("false", Slider(Show(7)).GetAttribute("aria-disabled"));

    [Fact]
    public void Keys_FasterThanSaving_AddUpAndTheNewestIsTold()
    {
        TaskCompletionSource saved = new();
        RenderAs(interactive: true);
        IRenderedComponent<StarRating> stars = Render<StarRating>(parameters => parameters
            .Add(star => star.Title, "Heat")
            .Add(star => star.HalfSteps, 0)
            .Add(star => star.OnGiven, async (StarsGiven given) =>
            {
                _given.Add(given.HalfSteps);
                await saved.Task;
                given.IsSaved = true;
            }));

        for (int press = 0; press < 4; press++)
            _ = Slider(stars).KeyDownAsync(new KeyboardEventArgs { Key = "ArrowRight" });

        Assert.Equal("2 of 5 stars", Slider(stars).GetAttribute("aria-valuetext"));
        saved.SetResult();
        stars.WaitForAssertion(() => Assert.Equal([1, 4], _given));
    }

    /// <summary>On a slow line pages are drawn late: what was saved is known before the parameter says so.</summary>
    [Fact]
    public void Key_BeforeThePageIsDrawnAnew_GoesOnFromWhatWasSaved()
    {
        IRenderedComponent<StarRating> stars = Show(3, isSaved: true);

        Press(stars, "ArrowRight");
        Press(stars, "ArrowRight");

        Assert.Equal([4, 5], _given);
    }

    [Fact]
    public void Rating_ThatIsNotTaken_GoesBackToWhatItWas()
    {
        IRenderedComponent<StarRating> stars = Show(3);

        Press(stars, "End");

        Assert.Equal([10], _given);
        Assert.Equal("1.5 of 5 stars", Slider(stars).GetAttribute("aria-valuetext"));
    }

    private static IElement Slider(IRenderedComponent<StarRating> stars) => stars.Find("[role=slider]");

    private static void Press(IRenderedComponent<StarRating> stars, string key) => Slider(stars).KeyDown(new KeyboardEventArgs { Key = key });

    private IRenderedComponent<StarRating> Show(int halfSteps, bool compact = false, bool interactive = true, bool isSaved = false)
    {
        RenderAs(interactive);
        return Render<StarRating>(parameters => parameters
            .Add(star => star.Title, "Heat")
            .Add(star => star.HalfSteps, halfSteps)
            .Add(star => star.Compact, compact)
            .Add(star => star.OnGiven, given =>
            {
                _given.Add(given.HalfSteps);
                given.IsSaved = isSaved;
            }));
    }
}
