using MovieRecs.Domain.Models;
using MovieRecs.Domain.Ratings;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Domain.Models;

public sealed class SignalWeightsTests
{
    [Theory]
    [InlineData(0.5, 0.05)]
    [InlineData(1, 0.1)]
    [InlineData(2, 0.3)]
    [InlineData(2.5, 0.45)]
    [InlineData(3, 0.6)]
    [InlineData(4, 1)]
    [InlineData(4.5, 1.1)]
    [InlineData(5, 1.2)]
    public void Input_Stars_IsTheTableWithHalfStarsBetween(double stars, double input) =>
        Assert.Equal(input, SignalWeights.Input(SomeModel.Signal(1, stars)), 6);

    [Fact]
    public void Input_ViewingWithoutStars_IsByHowItEnded()
    {
        Assert.Equal(0.6f, SignalWeights.Input(SomeModel.Viewing(1, WatchOutcome.Finished)));
        Assert.Equal(0.1f, SignalWeights.Input(SomeModel.Viewing(1, WatchOutcome.Abandoned)));
    }

    [Fact]
    public void Input_StarsAndAnAbandonedViewing_IsTheStars() =>
        Assert.Equal(1f, SignalWeights.Input(SomeModel.Signal(1, 4) with { Outcome = WatchOutcome.Abandoned }));

    [Fact]
    public void Middle_TwoRatings_IsDampedTowardsThree() =>
        Assert.Equal(((5 * 3) + 5 + 4) / 7f, SignalWeights.Middle([SomeModel.Signal(1, 5), SomeModel.Signal(2, 4), SomeModel.Viewing(3, WatchOutcome.Finished)]), 5);

    [Fact]
    public void IsLiked_FourStarsOrAFinishedViewing()
    {
        Assert.True(SignalWeights.IsLiked(SomeModel.Signal(1, 4)));
        Assert.False(SignalWeights.IsLiked(SomeModel.Signal(1, 3.5)));
        Assert.True(SignalWeights.IsLiked(SomeModel.Viewing(1, WatchOutcome.Finished)));
        Assert.False(SignalWeights.IsLiked(SomeModel.Viewing(1, WatchOutcome.Abandoned)));
    }
}
