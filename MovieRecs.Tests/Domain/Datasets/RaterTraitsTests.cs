using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Ratings;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Domain.Datasets;

public sealed class RaterTraitsTests
{
    [Fact]
    public void MostAtOnce_TwoSessions_IsTheBusiestMinuteAndNotTheSum()
    {
        // Three within 59 s, then two an hour later; at 60 s the first is out of the window.
        RaterTraits traits = Traits([0 + 1000, 30 + 1000, 59 + 1000, 60 + 1000, 4600, 4601]);

        Assert.Equal(3, traits.MostAtOnce);
    }

    [Fact]
    public void MostAtOnce_TimesUnknown_IsNone() => Assert.Equal(0, Traits(new long[70]).MostAtOnce);

    [Theory]
    [InlineData(19, false)]
    [InlineData(20, true)]
    public void AllTheSame_NeedsTwentyFilms(int count, bool isOdd) =>
        Assert.Equal(isOdd, OddRaterRule.IsAllTheSame(new RaterTraits(new RaterId(1), [.. Enumerable.Range(1, count).Select(movie => Some.Rating(1, movie, 5))])));

    [Fact]
    public void AllTheSame_OneOtherRating_IsNot() =>
        Assert.False(OddRaterRule.IsAllTheSame(new RaterTraits(new RaterId(1), [.. Enumerable.Range(1, 40).Select(movie => Some.Rating(1, movie, movie == 7 ? 4.5 : 5))])));

    [Theory]
    [InlineData(59, false)]
    [InlineData(60, true)]
    public void Burst_IsARatingASecondForAMinute(int count, bool isOdd) =>
        Assert.Equal(isOdd, OddRaterRule.IsBurst(Traits([.. Enumerable.Range(0, count).Select(second => 5000L + second)])));

    [Fact]
    public void Keys_SameRatingsInAnotherOrder_AreTheSame()
    {
        Rating[] ratings = [.. Enumerable.Range(1, 50).Select(movie => Some.Rating(1, movie, 1 + movie % 5, movie))];

        Assert.Equal(new RaterTraits(new RaterId(1), ratings).Keys(), new RaterTraits(new RaterId(2), [.. ratings.Reverse()]).Keys());
    }

    [Fact]
    public void Keys_OtherStars_ShareNone()
    {
        Rating[] one = [.. Enumerable.Range(1, 50).Select(movie => Some.Rating(1, movie, 2))];
        Rating[] other = [.. Enumerable.Range(1, 50).Select(movie => Some.Rating(2, movie, 4))];

        Assert.Empty(new RaterTraits(new RaterId(1), one).Keys().Intersect(new RaterTraits(new RaterId(2), other).Keys()));
    }

    [Fact]
    public void UsualMost_OfAHundredRaters_IsTheNinetyNinth()
    {
        Assert.Equal(99, OddRaterRule.UsualMost(Enumerable.Range(1, 100)));
        Assert.Equal(0, OddRaterRule.UsualMost([]));
    }

    [Theory]
    [InlineData(999, 10, false)]
    [InlineData(1000, 10, true)]
    [InlineData(2499, 500, false)]
    [InlineData(2500, 500, true)]
    public void Many_IsFiveTimesTheUsualAndAThousandAtLeast(int count, int usual, bool isMany) => Assert.Equal(isMany, OddRaterRule.IsMany(count, usual));

    private static RaterTraits Traits(long[] times) => new(new RaterId(1), [.. times.Select((at, index) => Some.Rating(1, index + 1, 1 + index % 5, at))]);
}
