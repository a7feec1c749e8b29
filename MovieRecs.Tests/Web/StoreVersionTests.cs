using MovieRecs.Domain.Models;
using MovieRecs.Web.Training;

namespace MovieRecs.Tests.Web;

public sealed class StoreVersionTests
{
    private static readonly ModelFacts _facts = new(945, 70, 9000, 32, 42, DateTimeOffset.UnixEpoch, TimeSpan.Zero) { DataVersion = "store/one/1", Holdout = new HoldoutFigures(0.1, 42, 70, 900) };

    [Fact]
    public void FingerprintOf_SomebodyHasLeftAndOthersWereAsked_IsTheSame() =>
        Assert.Equal(StoreVersion.FingerprintOf(_facts), StoreVersion.FingerprintOf(_facts with { DataVersion = "store/one/2", Holdout = new HoldoutFigures(0.1, 42, 80, 990) }));

    [Fact]
    public void FingerprintOf_AnotherCommunityOrHoldout_IsAnother()
    {
        Assert.NotEqual(StoreVersion.FingerprintOf(_facts), StoreVersion.FingerprintOf(_facts with { DataVersion = "store/two/1" }));
        Assert.NotEqual(StoreVersion.FingerprintOf(_facts), StoreVersion.FingerprintOf(_facts with { Holdout = _facts.Holdout! with { Share = 0.2 } }));
    }

    [Fact]
    public void FingerprintOf_WhatWasNotMeasured_IsNone() => Assert.Null(StoreVersion.FingerprintOf(_facts with { Holdout = null }));
}
