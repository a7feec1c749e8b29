using MovieRecs.Domain.Evaluation;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Tests.Domain.Evaluation;

public sealed class PeopleResultsTests
{
    [Fact]
    public void Sum_OfFolds_AddsUpEachPerson()
    {
        PeopleResults first = PeopleResults.OfStars([(new RaterId(7), 1), (new RaterId(3), -2), (new RaterId(7), 0.5)]);
        PeopleResults second = PeopleResults.OfStars([(new RaterId(5), 1), (new RaterId(7), -1)]);

        PeopleResults both = PeopleResults.Sum([first, second]);

        Assert.Equal([3, 5, 7], both.Raters);
        Assert.Equal([1, 1, 3], both.Counts);
        Assert.Equal([4f, 1, 2.25f], both.SquaredErrors);
        Assert.Equal([2f, 1, 2.5f], both.AbsoluteErrors);
        Assert.Empty(both.Gains);
        Assert.Equal(3, both.Asked);
    }

    [Fact]
    public void Sum_OfMorePeopleThanAreKept_KeepsTheSameOnesEachTime()
    {
        PeopleResults many = PeopleResults.OfLists(Enumerable.Range(1, 5000).Select(rater => (new RaterId(rater), rater / 5000.0)));
        PeopleResults backwards = PeopleResults.OfLists(Enumerable.Range(1, 5000).Reverse().Select(rater => (new RaterId(rater), 0.5)));

        PeopleResults kept = PeopleResults.Sum([many, many]);

        Assert.Equal((PeopleResults.Most, 5000), (kept.Raters.Count, kept.Asked));
        Assert.Equal(kept.Raters, PeopleResults.Sum([backwards]).Raters);
        Assert.All(kept.Counts, count => Assert.Equal(2, count));
        Assert.Equal(0.5, kept.Mean(kept.Gains).Mean, 0.05);
    }

    [Fact]
    public void Mean_OfPeopleWithUnequalCounts_IsAsByHand()
    {
        // 4 over 4 values: m = 1, both people are 1 apart: √(2/1 · 2) / 4.
        ClusteredMean mean = ClusteredMean.Of([2, 2], [1, 3]);

        Assert.Equal(new ClusteredMean(1, 0.5), mean);
        Assert.True(double.IsNaN(ClusteredMean.Of([2], [1]).StandardError));
    }
}
