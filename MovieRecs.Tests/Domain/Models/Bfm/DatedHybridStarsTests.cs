using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Models.Bfm;
using MovieRecs.Domain.Ratings;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Domain.Models.Bfm;

public sealed class DatedHybridStarsTests
{
    private const long Grumpy = 2000;
    private const long Cheerful = 9000;
    private const long Never = 500_000;

    private static readonly HybridStarsSettings Small = new() { Sampling = new BfmSettings { Rank = 2, Chains = 2, Sweeps = 40, BurnIn = 15, Samples = 10, UsesTraits = false } };

    private static readonly CancellationToken Token = TestContext.Current.CancellationToken;

    [Fact]
    public void TryPredict_SessionAStarLower_IsLowerInThatSessionOnly()
    {
        IDatedStars person = Dated(Fit(Moody(), keepTimes: true), 1);

        float otherwise = Predict(person, Never);
        Assert.InRange(Predict(person, Grumpy), otherwise - 1.2, otherwise - 0.25);
        Assert.InRange(Predict(person, Cheerful), otherwise + 0.25, otherwise + 1.2);
    }

    [Fact]
    public void TryPredict_WithoutATime_IsAsInASessionOfItsOwn()
    {
        IDatedStars person = Dated(Fit(Moody(), keepTimes: true), 1);

        Assert.True(person.TryPredict(new(12), out float stars));
        Assert.Equal(Predict(person, Never), stars);
    }

    [Fact]
    public void Train_NoTimes_IsHybridStars()
    {
        RatingDataset train = new(Moody());
        IPersonalStars undated = new HybridStarsTrainer(SideInformation.None, Small).Train(train, cancellationToken: Token).For(new(1));

        DatedHybridStars model = Fit(Moody(), keepTimes: false);

        Assert.Empty(model.Lengths.Sessions);
        Assert.True(undated.TryPredict(new(12), out float expected));
        Assert.Equal(expected, Predict(Dated(model, 1), Grumpy));
    }

    [Fact]
    public void Train_Twice_IsTheSameModel()
    {
        DatedHybridStars one = Fit(Moody(), keepTimes: true);
        DatedHybridStars other = Fit(Moody(), keepTimes: true);

        Assert.Equal(one.Steps.Sessions, other.Steps.Sessions);
        Assert.Equal(Predict(Dated(one, 3), Grumpy), Predict(Dated(other, 3), Grumpy));
    }

    [Theory]
    [InlineData(99, 12)]
    [InlineData(1, 99)]
    public void TryPredict_UnknownRaterOrMovie_IsFalse(int rater, int movie)
    {
        IDatedStars person = Dated(Fit(Moody(), keepTimes: true), rater);

        Assert.False(person.TryPredict(new MovieId(movie), Grumpy, out float stars));
        Assert.Equal(0, stars);
    }

    [Fact]
    public void Train_Cancelled_Stops() => Assert.Throws<OperationCanceledException>(
        () => new DatedHybridStarsTrainer(SideInformation.None, Small).Train(new RatingDataset(Moody(), keepTimes: true), cancellationToken: new CancellationToken(canceled: true)));

    /// <summary>
    /// 40 raters of 12 movies, half of them rated while grumpy and half while cheerful, each a star apart around 3; which half,
    /// changes from rater to rater. Nobody with an odd number rated movie 12.
    /// </summary>
    private static Rating[] Moody() =>
    [
        .. from rater in Enumerable.Range(1, 40)
           from movie in Enumerable.Range(1, rater % 2 == 0 ? 12 : 11)
           let isGrumpy = (movie + (movie / 4) + (rater / 2)) % 2 == 0
           select Some.Rating(rater, movie, isGrumpy ? 2.5 : 3.5, isGrumpy ? Grumpy : Cheerful),
    ];

    private static DatedHybridStars Fit(Rating[] ratings, bool keepTimes) =>
        new DatedHybridStarsTrainer(SideInformation.None, Small).Train(new RatingDataset(ratings, keepTimes: keepTimes), cancellationToken: Token);

    private static IDatedStars Dated(DatedHybridStars model, int rater) => Assert.IsType<IDatedStars>(model.For(new(rater)), exactMatch: false);

    private static float Predict(IDatedStars person, long at)
    {
        Assert.True(person.TryPredict(new(12), at, out float stars));
        return stars;
    }
}
