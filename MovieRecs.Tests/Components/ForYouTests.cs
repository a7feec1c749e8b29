using Bunit;
using MovieRecs.Domain.Ratings;
using MovieRecs.Domain.Recommendations;
using MovieRecs.Web.Components.Shared;

namespace MovieRecs.Tests.Components;

public sealed class ForYouTests : ComponentTest
{
    private static readonly ExpectedStars _expected = new(4.2f, 0.83f, new StarRange(3.3f, 4.9f));

    [Fact]
    public void BeforeARating_ShowsTheMatchAndHidesTheStars()
    {
        string text = TextOf(Show(_expected));

        Assert.Contains("For you", text, StringComparison.Ordinal);
        Assert.Contains("83 % match", text, StringComparison.Ordinal);
        Assert.DoesNotContain("4.2", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Button_Clicked_AsksToUncover()
    {
        int asked = 0;
        IRenderedComponent<ForYou> shown = Render<ForYou>(parameters => parameters.Add(forYou => forYou.Expected, _expected).Add(forYou => forYou.OnToggled, () => asked++));

        shown.Find("button").Click();

        Assert.Equal(1, asked);
    }

    [Fact]
    public void Uncovered_ShowsTheStarsTheIntervalAndWhatItMeans()
    {
        IRenderedComponent<ForYou> shown = Show(_expected, isUncovered: true);

        Assert.Equal("4.2 (3.3–4.9)", shown.Find(".for-you__value").TextContent.Trim());
        Assert.Contains("4 of 5 times your rating is in this range", TextOf(shown), StringComparison.Ordinal);
    }

    [Fact]
    public void AfterARating_ShowsWhatWasExpectedBesideIt()
    {
        IRenderedComponent<ForYou> shown = Show(new ExpectedStars(2, 0.1f), recorded: _expected, halfSteps: 7);

        string text = TextOf(shown);
        Assert.Contains("We expected", text, StringComparison.Ordinal);
        Assert.Equal("4.2 (3.3–4.9)", shown.Find(".for-you__value").TextContent.Trim());
        Assert.Contains("You gave 0.7 less, within the range.", text, StringComparison.Ordinal);
        Assert.Empty(shown.FindAll("button"));
    }

    [Fact]
    public void AfterARating_NothingWrittenDown_SaysSoAndNoNumber()
    {
        IRenderedComponent<ForYou> shown = Show(_expected, halfSteps: 7);

        Assert.Contains("Nothing was written down", TextOf(shown), StringComparison.Ordinal);
        Assert.Equal("–", shown.Find(".for-you__value").TextContent.Trim());
    }

    [Theory]
    [InlineData(false, "Rate a few films you know")]
    [InlineData(true, "Too little is known of this film")]
    public void NothingExpected_SaysWhatIsMissing(bool hasRatedOthers, string text)
    {
        IRenderedComponent<ForYou> shown = Render<ForYou>(parameters => parameters.Add(forYou => forYou.HasRatedOthers, hasRatedOthers));

        Assert.Contains(text, TextOf(shown), StringComparison.Ordinal);
        Assert.Empty(shown.FindAll("button"));
    }

    [Fact]
    public void RatedOnThisVisit_WaitsBeforeItShows()
    {
        IRenderedComponent<ForYou> shown = Render<ForYou>(parameters => parameters
            .Add(forYou => forYou.Recorded, _expected).Add(forYou => forYou.HalfSteps, 7).Add(forYou => forYou.IsFresh, true));

        Assert.NotNull(shown.Find(".for-you__fresh .for-you__value"));
    }

    private static string TextOf(IRenderedComponent<ForYou> shown) => shown.Find("section").TextContent;

    private IRenderedComponent<ForYou> Show(ExpectedStars? expected, ExpectedStars? recorded = null, int halfSteps = 0, bool isUncovered = false) =>
        Render<ForYou>(parameters => parameters
            .Add(forYou => forYou.Expected, expected)
            .Add(forYou => forYou.Recorded, recorded)
            .Add(forYou => forYou.HalfSteps, halfSteps)
            .Add(forYou => forYou.IsUncovered, isUncovered)
            .Add(forYou => forYou.HasRatedOthers, true));
}
