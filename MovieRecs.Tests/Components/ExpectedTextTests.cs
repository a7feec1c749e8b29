using MovieRecs.Domain.Ratings;
using MovieRecs.Domain.Recommendations;
using MovieRecs.Web.Components.Shared;

namespace MovieRecs.Tests.Components;

public sealed class ExpectedTextTests
{
    private static readonly ExpectedStars _expected = new(4.16f, 0.831f, new StarRange(3.3f, 4.86f));

    [Fact]
    public void Texts_OfAnExpectation_AreRounded()
    {
        Assert.Equal("4.2", ExpectedText.Stars(_expected.Stars));
        Assert.Equal("(3.3–4.9)", ExpectedText.Interval(_expected.Interval));
        Assert.Equal("83 % match", ExpectedText.Match(_expected));
    }

    [Fact]
    public void Texts_WithoutIntervalOrMatch_DoWithout()
    {
        Assert.Equal("", ExpectedText.Interval(null));
        Assert.Equal("We have a guess", ExpectedText.Match(new ExpectedStars(3, null)));
        Assert.Equal("You gave 2.0 more.", ExpectedText.Compare(new ExpectedStars(3, null), 5));
    }

    [Theory]
    [InlineData(3.5f, "You gave 0.7 less, within the range.")]
    [InlineData(5, "You gave 0.8 more, outside the range.")]
    public void Compare_WithWhatWasGiven_SaysHowFarApart(float given, string text) => Assert.Equal(text, ExpectedText.Compare(_expected, given));

    [Fact]
    public void Compare_TheSame_SaysSo() => Assert.Equal("You gave just that, within the range.", ExpectedText.Compare(new ExpectedStars(4.02f, null, new StarRange(3, 5)), 4));
}
