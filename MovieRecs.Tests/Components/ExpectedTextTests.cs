using MovieRecs.Domain.Recommendations;
using MovieRecs.Web.Components.Shared;

namespace MovieRecs.Tests.Components;

public sealed class ExpectedTextTests
{
    [Fact]
    public void Of_StarsAndMatch_NamesBoth() => Assert.Equal("We expect 4.1 ★ · 83 % match", ExpectedText.Of(new ExpectedStars(4.06f, 0.831f)));

    [Fact]
    public void Of_StarsAlone_NamesThem() => Assert.Equal("We expect 3.0 ★", ExpectedText.Of(new ExpectedStars(2.96f, null)));
}
