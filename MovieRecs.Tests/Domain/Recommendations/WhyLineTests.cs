using MovieRecs.Domain.Ratings;
using MovieRecs.Domain.Recommendations;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Domain.Recommendations;

public sealed class WhyLineTests
{
    private const string LongTitle = "Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb";

    [Theory]
    [InlineData(4.5, "Because you gave Heat 4.5 stars")]
    [InlineData(3, "Because you gave Heat 3 stars")]
    [InlineData(1, "Because you gave Heat only 1 star")]
    [InlineData(0.5, "Because you gave Heat only half a star")]
    public void For_Rating_SaysHowMany(double stars, string line) => Assert.Equal(line, WhyLine.For(SomeModel.Signal(1, stars), "Heat"));

    [Fact]
    public void For_Viewing_SaysHowItEnded()
    {
        Assert.Equal("Because you watched Heat", WhyLine.For(SomeModel.Viewing(1, WatchOutcome.Finished), "Heat"));
        Assert.Equal("Because you gave up on Heat", WhyLine.For(SomeModel.Viewing(1, WatchOutcome.Abandoned), "Heat"));
    }

    [Fact]
    public void For_LongTitle_IsCutAfterAWord() =>
        Assert.Equal("Because you gave Dr. Strangelove or: How I Learned to… 4.5 stars", WhyLine.For(SomeModel.Signal(1, 4.5), LongTitle));

    [Fact]
    public void For_TitleThatJustFits_IsWhole() =>
        Assert.Equal("Because you gave One Two Three Four Five Six Seven 4 stars", WhyLine.For(SomeModel.Signal(1, 4), "One Two Three Four Five Six Seven"));

    [Theory]
    [InlineData(0.5)]
    [InlineData(2)]
    [InlineData(5)]
    public void For_LongTitle_HasAtMostTwelveWords(double stars) =>
        Assert.Equal(12, WhyLine.For(SomeModel.Signal(1, stars), LongTitle).Split(' ').Length);

    [Theory]
    [InlineData(1, "Loved by one person here")]
    [InlineData(412, "Loved by 412 people here")]
    public void LovedBy_Counts(int people, string line) => Assert.Equal(line, WhyLine.LovedBy(people));
}
