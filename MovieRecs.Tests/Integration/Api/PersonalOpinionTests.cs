using MovieRecs.Domain.Ratings;
using MovieRecs.Domain.Recommendations;
using MovieRecs.Web.Api.Answers;
using MovieRecs.Web.Ratings;

namespace MovieRecs.Tests.Integration.Api;

public sealed class PersonalOpinionTests
{
    [Fact]
    public void Of_NothingDoneYet_HasNoStarsAndTheExpectation()
    {
        PersonalOpinion opinion = PersonalOpinion.Of(PersonalState.None, ExpectedOpinion.Of(new ExpectedStars(3.4567f, 0.81234f, new StarRange(2.5f, 4.4049f))));

        Assert.Null(opinion.Stars);
        Assert.Equal(new ExpectedOpinion(3.46, 0.812, 2.5, 4.4), opinion.Expected);
    }

    [Fact]
    public void Of_Rated_HasHalfTheHalfSteps() =>
        Assert.Equal(3.5, PersonalOpinion.Of(PersonalState.None with { HalfSteps = 7 }, null).Stars);

    [Fact]
    public void Of_ExpectationWithoutAMatch_HasNone() => Assert.Null(ExpectedOpinion.Of(new ExpectedStars(3, null)).Match);
}
