using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Models.Neighbours;
using MovieRecs.Domain.Ratings;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Domain.Models.Neighbours;

public sealed class UserNeighboursTests
{
    private const int Avengers = 1;
    private const int IronMan = 2;
    private const int CaptainAmerica = 3;

    private static readonly RaterId A = new(1);
    private static readonly RaterId B = new(2);

    // Everybody's and every movie's mean is 3, so all biases are 0.
    private static readonly RatingDataset Opposites = Some.Dataset(
        (1, 1, 5), (1, 2, 5), (1, 3, 1), (1, 4, 1),
        (2, 1, 1), (2, 2, 1), (2, 3, 5), (2, 4, 5),
        (3, 1, 5), (3, 3, 1),
        (4, 1, 1), (4, 3, 5));

    [Fact]
    public void LikedByBuddies_OneLikedFilmInCommon_OffersTheOthersFilm()
    {
        RatingDataset heroes = Some.Dataset((1, Avengers, 5), (1, IronMan, 5), (2, IronMan, 5), (2, CaptainAmerica, 5));

        UserNeighbourhood b = new UserNeighboursTrainer(UserNeighboursSettings.PlainCosine).Train(heroes, TestContext.Current.CancellationToken).For(B);

        // Less the scale's middle of 2.75, five stars are 2.25: A = (2.25, 2.25, 0) and B = (0, 2.25, 2.25), so that
        // cos = 2.25² / (√(2 · 2.25²) · √(2 · 2.25²)) = 1/2.
        MovieBuddy buddy = Assert.Single(b.Buddies(5));
        Assert.Equal((A, 1), (buddy.Rater, buddy.Overlap));
        Assert.Equal(0.5f, buddy.Similarity, 6);
        BuddyOffer offer = Assert.Single(b.LikedByBuddies(5, 10));
        Assert.Equal((new MovieId(Avengers), 1), (offer.Movie, offer.Buddies));
        Assert.Equal(0.5f, offer.Score, 6);
    }

    [Fact]
    public void Buddies_ThreeInCommon_IsTheShrunkCosineOfDeparturesFromTheMeans()
    {
        RatingDataset dataset = Some.Dataset((1, 1, 5), (1, 2, 3), (1, 3, 1), (2, 1, 4), (2, 2, 3), (2, 3, 2));

        MovieBuddy buddy = Assert.Single(new UserNeighboursTrainer().Train(dataset, TestContext.Current.CancellationToken).For(A).Buddies(5));

        // (2, 0, −2) and (1, 0, −1) point the same way: cos = 1, times (3 − 1)/(3 − 1 + 30).
        Assert.Equal((B, 3), (buddy.Rater, buddy.Overlap));
        Assert.Equal(2f / 32, buddy.Similarity, 6);
    }

    [Fact]
    public void Buddies_FewerInCommonThanAskedFor_AreNone()
    {
        RatingDataset dataset = Some.Dataset((1, 1, 5), (1, 2, 1), (2, 1, 5), (2, 2, 1));

        Assert.Empty(new UserNeighboursTrainer().Train(dataset, TestContext.Current.CancellationToken).For(A).Buddies(5));
    }

    [Fact]
    public void Buddies_OppositeTaste_IsNoBuddy()
    {
        UserNeighbourhood third = Train(overlap: 2).For(new RaterId(3));

        Assert.Equal(A, Assert.Single(third.Buddies(5)).Rater);
    }

    [Fact]
    public void LikedByBuddies_Ties_AreOrderedById()
    {
        RatingDataset dataset = Some.Dataset((1, 10, 5), (2, 10, 5), (2, 30, 4), (2, 20, 5), (2, 40, 2));

        UserNeighbours model = new UserNeighboursTrainer(UserNeighboursSettings.PlainCosine).Train(dataset, TestContext.Current.CancellationToken);
        IReadOnlyList<BuddyOffer> offers = model.For(A).LikedByBuddies(5, 10);

        Assert.Equal([20, 30], offers.Select(offer => offer.Movie.Value));
    }

    [Fact]
    public void TryPredict_OneAlikeAndOneOpposite_IsAsByHand()
    {
        Assert.True(Train(overlap: 2).For(new RaterId(3)).TryPredict(new(2), out float stars));

        // Rater 3 = (2, −2) on movies 1 and 3. s₃₁ = (4 + 4)/(√8 · √16) = 1/√2 and s₃₂ = −1/√2; rater 4 hasn't rated movie 2.
        // 3 + (2/√2 + 2/√2)/(√2 + 0.2).
        Assert.Equal(3 + ((4 / Math.Sqrt(2)) / (Math.Sqrt(2) + 0.2)), stars, 4);
    }

    [Fact]
    public void TryPredict_NobodyNearRatedIt_IsImpossible()
    {
        UserNeighbours model = Train(overlap: 2);

        Assert.False(model.For(new RaterId(3)).TryPredict(new(99), out _));
        Assert.False(model.For(new RaterId(99)).TryPredict(new(2), out _));
    }

    [Fact]
    public void FoldIn_KnownRaterWithTheirOwnRatings_HasTheirBuddiesAndNotThemselves()
    {
        UserNeighbours model = Train(overlap: 2);
        RaterId third = new(3);

        UserNeighbourhood folded = model.FoldIn([(new(1), Stars.FromHalfSteps(10)), (new(3), Stars.FromHalfSteps(2))], third);

        Assert.Equal(model.For(third).Buddies(5), folded.Buddies(5));
    }

    private static UserNeighbours Train(int overlap) =>
        new UserNeighboursTrainer(new UserNeighboursSettings { MinimumOverlap = overlap, Shrinkage = 0 }).Train(Opposites);
}
