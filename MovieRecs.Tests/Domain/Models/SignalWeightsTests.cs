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

    [Theory]
    [InlineData(Thumb.Up, 1, 1)]
    [InlineData(Thumb.Down, 0.1, -1.5)]
    public void Weights_Thumb_AreAsDocumented(Thumb thumb, float input, float liking)
    {
        Signal signal = new Signal(new(1), null, null, 0) { Thumb = thumb };

        Assert.Equal((input, liking), (SignalWeights.Input(signal), SignalWeights.Liking(signal, 3)));
        Assert.Equal(thumb == Thumb.Up, SignalWeights.IsLiked(signal));
    }

    [Theory]
    [InlineData(Interest.Listed, 0.3, 0.5)]
    [InlineData(Interest.Refused, 0, -0.75)]
    public void Weights_NotSeen_AreAsDocumented(Interest interest, float input, float liking)
    {
        Signal signal = new Signal(new(1), null, null, 0) { Interest = interest };

        Assert.Equal((input, liking), (SignalWeights.Input(signal), SignalWeights.Liking(signal, 3)));
        Assert.False(SignalWeights.IsLiked(signal));
        Assert.False(signal.IsSeen);
    }

    [Fact]
    public void Weights_AbandonedLater_CountForMore()
    {
        Signal signal = SomeModel.Viewing(1, WatchOutcome.Abandoned) with { WatchedShare = 0.5f };

        Assert.Equal(0.25f, SignalWeights.Input(signal), 6);
        Assert.Equal(-0.75f, SignalWeights.Liking(signal, 3), 6);
    }

    [Fact]
    public void Weights_Rewatched_CountForMoreUpToTwice()
    {
        Signal once = SomeModel.Viewing(1, WatchOutcome.Finished) with { Rewatches = 1 };

        Assert.Equal(0.7f, SignalWeights.Input(once), 6);
        Assert.Equal(0.75f, SignalWeights.Liking(once, 3), 6);
        Assert.Equal(0.8f, SignalWeights.Input(once with { Rewatches = 9 }), 6);
        Assert.Equal(1.3f, SignalWeights.Input(SomeModel.Signal(1, 5) with { Rewatches = 1 }), 6);
    }

    [Theory]
    [InlineData(2, WatchOutcome.Finished)]
    [InlineData(null, WatchOutcome.Abandoned)]
    public void Weights_RewatchedButDislikedOrGivenUp_CountForNoMore(int? stars, WatchOutcome outcome)
    {
        Signal signal = stars is { } given ? SomeModel.Signal(1, given) with { Outcome = outcome } : SomeModel.Viewing(1, outcome);

        Assert.Equal(SignalWeights.Input(signal), SignalWeights.Input(signal with { Rewatches = 2 }));
    }

    [Fact]
    public void IsLiked_StarsAndAThumb_GoByTheStars() =>
        Assert.False(SignalWeights.IsLiked(SomeModel.Signal(1, 2) with { Thumb = Thumb.Up }));

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
