using MovieRecs.Domain.Recommendations;
using MovieRecs.Web.Api.Answers;
using MovieRecs.Web.Ratings;

namespace MovieRecs.Tests.Integration.Api;

public sealed class PersonalOpinionTests
{
    [Fact]
    public void Of_NothingDoneYet_HasNoStarsAndTheExpectation()
    {
        PersonalOpinion opinion = PersonalOpinion.Of(PersonalState.None, Expectation.Of(new ExpectedStars(3.4567f, 0.81234f)));

        Assert.Equal((null, 3.46, 0.812), (opinion.Stars, opinion.Expected!.Stars, opinion.Expected.Match));
    }

    [Fact]
    public void Of_Rated_HasHalfTheHalfSteps() =>
        Assert.Equal(3.5, PersonalOpinion.Of(PersonalState.None with { HalfSteps = 7 }, null).Stars);

    [Fact]
    public void Of_ExpectationWithoutAMatch_HasNone() => Assert.Null(Expectation.Of(new ExpectedStars(3, null)).Match);
}
