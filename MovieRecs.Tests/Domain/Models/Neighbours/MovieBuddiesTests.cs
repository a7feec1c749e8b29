using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Models.Neighbours;
using MovieRecs.Domain.Ratings;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Domain.Models.Neighbours;

/// <summary>Buddies as the site has them: with <see cref="UserNeighboursSettings.MovieBuddies"/>, and only those who may be shown.</summary>
public sealed class MovieBuddiesTests
{
    private const int Avengers = 1;
    private const int IronMan = 2;
    private const int CaptainAmerica = 3;
    private const int Alien = 4;
    private const int Titanic = 5;

    private static readonly RaterId A = new(1);
    private static readonly RaterId B = new(2);
    private static readonly RaterId C = new(3);

    // A and B have Iron Man, Alien and Titanic in common. A's mean is 3.5, B's 3.25.
    private static readonly (int Rater, int Movie, double Stars)[] Heroes =
    [
        (1, Avengers, 5), (1, IronMan, 5), (1, Alien, 3), (1, Titanic, 1),
        (2, IronMan, 4.5), (2, CaptainAmerica, 5), (2, Alien, 2), (2, Titanic, 1.5),
    ];

    [Fact]
    public void LikedByBuddies_AnAvengersFanAndACaptainAmericaFan_AreOfferedTheOthersFilm()
    {
        UserNeighbours model = Train(Heroes);

        Assert.Equal((new MovieId(CaptainAmerica), 1), Offer(Assert.Single(model.For(A).LikedByBuddies(5, 10))));
        Assert.Equal((new MovieId(Avengers), 1), Offer(Assert.Single(model.For(B).LikedByBuddies(5, 10))));
    }

    [Fact]
    public void Buddies_ThreeInCommon_AreAlikeByTheShrunkCosine()
    {
        MovieBuddy buddy = Assert.Single(Train(Heroes).For(B).Buddies(5));

        // Over the three films in common A = (1.5, −0.5, −2.5) and B = (1.25, −1.25, −1.75):
        // (1.875 + 0.625 + 4.375) / (√8.75 · √6.1875) · 2/32.
        Assert.Equal((A, 3), (buddy.Rater, buddy.Overlap));
        Assert.Equal(6.875 / Math.Sqrt(8.75 * 6.1875) * 2 / 32, buddy.Similarity, 5);
    }

    [Fact]
    public void Among_ARaterNotToBeShown_HasNoPartInAnything()
    {
        UserNeighbourhood third = Train([.. Heroes, (3, IronMan, 5), (3, Alien, 3), (3, Titanic, 1)]).For(C);
        Assert.Equal([CaptainAmerica, Avengers], third.LikedByBuddies(5, 10).Select(offer => offer.Movie.Value).OrderDescending());

        UserNeighbourhood shown = third.Among(rater => rater != A);

        Assert.Equal(B, Assert.Single(shown.Buddies(5)).Rater);
        Assert.Equal((new MovieId(CaptainAmerica), 1), Offer(Assert.Single(shown.LikedByBuddies(5, 10))));
        Assert.Null(shown.CompareWith(A));
        Assert.False(shown.TryPredict(new(Avengers), out _));
    }

    [Fact]
    public void LikedByBuddies_MoviesNotToBeOffered_AreLeftOutBeforeCounting()
    {
        UserNeighbourhood b = Train([.. Heroes, (1, 6, 4)]).For(B);

        Assert.Equal(6, Assert.Single(b.LikedByBuddies(5, 1, movie => movie.Value != Avengers)).Movie.Value);
    }

    [Fact]
    public void CompareWith_ABuddy_HasBothsStarsOfWhatBothRated()
    {
        TasteComparison beside = Train(Heroes).For(B).CompareWith(A)!;

        Assert.Equal([Shared(IronMan, 4.5, 5), Shared(Alien, 2, 3), Shared(Titanic, 1.5, 1)], beside.Shared);
        Assert.Equal((0.5f + 1 + 0.5f) / 3, beside.MeanDifference, 6);
        Assert.Equal(TasteAgreement.Mostly, beside.Agreement);
        Assert.Equal([Shared(Alien, 2, 3)], beside.Disagreements(5));
        Assert.Equal([Shared(IronMan, 4.5, 5)], beside.LovedByBoth(5));
    }

    [Fact]
    public void CompareWith_SomebodyWhoIsNoBuddy_IsNothing()
    {
        // Rater 3 is A's opposite, and rater 4 has two films in common.
        UserNeighbourhood a = Train([.. Heroes, (3, IronMan, 1), (3, Alien, 3), (3, Titanic, 5), (4, IronMan, 5), (4, Titanic, 1)]).For(A);

        Assert.NotNull(a.CompareWith(B));
        Assert.Null(a.CompareWith(A));
        Assert.Null(a.CompareWith(C));
        Assert.Null(a.CompareWith(new RaterId(4)));
        Assert.Null(a.CompareWith(new RaterId(99)));
    }

    [Fact]
    public void Disagreements_SeveralAndTies_AreTheFurthestApartFirstThenById()
    {
        TasteComparison beside = Train((1, 1, 5), (1, 2, 4), (1, 3, 2), (1, 4, 1), (1, 5, 5), (2, 1, 4), (2, 2, 1.5), (2, 3, 3), (2, 4, 0.5), (2, 5, 5)).For(A).CompareWith(B)!;

        Assert.Equal([2, 1, 3], beside.Disagreements(5).Select(movie => movie.Movie.Value));
        Assert.Equal([2, 1], beside.Disagreements(2).Select(movie => movie.Movie.Value));
        Assert.Equal([5, 1], beside.LovedByBoth(5).Select(movie => movie.Movie.Value));
    }

    [Fact]
    public void LovedByBuddy_EqualStars_AreOrderedByWhatEverybodyThinks()
    {
        // A loved 10 to 13. Movie 12 is everybody's favourite, 11 nobody else's.
        UserNeighbourhood b = Train(
            (1, 1, 5), (1, 2, 3), (1, 3, 1), (1, 10, 4.5), (1, 11, 5), (1, 12, 5), (1, 13, 4), (1, 14, 3.5),
            (2, 1, 5), (2, 2, 3), (2, 3, 1),
            (3, 11, 1), (3, 12, 5), (4, 11, 1), (4, 12, 5)).For(B);

        IReadOnlyList<LovedMovie> loved = b.CompareWith(A)!.LovedByBuddy(10);

        Assert.Equal([12, 11, 10, 13], loved.Select(movie => movie.Movie.Value));
        Assert.Equal([5, 5, 4.5f, 4], loved.Select(movie => movie.Stars.Value));
        Assert.Equal([11, 10], b.CompareWith(A)!.LovedByBuddy(2, movie => movie.Value != 12).Select(movie => movie.Movie.Value));
    }

    [Theory]
    [InlineData(0.5, TasteAgreement.NearlyAlways)]
    [InlineData(1, TasteAgreement.Mostly)]
    [InlineData(1.5, TasteAgreement.Sometimes)]
    [InlineData(2, TasteAgreement.Seldom)]
    public void Agreement_AStricterBuddyOfTheSameTaste_IsByTheStarsBetween(double stricter, TasteAgreement expected)
    {
        (int, int, double)[] mine = [(1, 1, 5), (1, 2, 4), (1, 3, 3)];

        TasteComparison beside = Train([.. mine, .. mine.Select(rating => (2, rating.Item2, rating.Item3 - stricter))]).For(A).CompareWith(B)!;

        Assert.Equal((float)stricter, beside.MeanDifference, 5);
        Assert.Equal(expected, beside.Agreement);
    }

    [Fact]
    public void Buddies_EverythingRatedAlike_AreNone()
    {
        UserNeighbourhood a = Train((1, 1, 5), (1, 2, 5), (1, 3, 5), (2, 1, 5), (2, 2, 3), (2, 3, 1), (3, 1, 5), (3, 2, 5), (3, 3, 5)).For(A);

        Assert.Empty(a.Buddies(5));
        Assert.Empty(a.LikedByBuddies(5, 5));
    }

    [Fact]
    public void Buddies_TheFilmsInCommonAllAtSomebodysMean_AreNone()
    {
        // The second gave the three in common their mean of 3, and differs on others alone.
        UserNeighbourhood a = Train((1, 1, 5), (1, 2, 3), (1, 3, 1), (2, 1, 3), (2, 2, 3), (2, 3, 3), (2, 4, 5), (2, 5, 1)).For(A);

        Assert.Empty(a.Buddies(5));
    }

    [Fact]
    public void Buddies_WhatOnlyTheOtherHasSeen_MakesThemNoLessAlike()
    {
        MovieBuddy buddy = Assert.Single(Train((1, 1, 5), (1, 2, 3), (1, 3, 1), (2, 1, 5), (2, 2, 3), (2, 3, 1), (2, 4, 5), (2, 5, 1)).For(A).Buddies(5));

        Assert.Equal(2f / 32, buddy.Similarity, 5);
    }

    [Fact]
    public void Buddies_OnlyTwoLevelsUsed_AreFoundAndFinite()
    {
        MovieBuddy buddy = Assert.Single(Train((1, 1, 5), (1, 2, 5), (1, 3, 4), (2, 1, 5), (2, 2, 5), (2, 3, 4)).For(A).Buddies(5));

        Assert.Equal(2f / 32, buddy.Similarity, 5);
    }

    [Fact]
    public void FoldIn_NothingOrTooLittle_HasNoBuddies()
    {
        UserNeighbours model = Train(Heroes);

        Assert.Empty(model.FoldIn([]).Buddies(5));
        Assert.Empty(model.FoldIn([(new(IronMan), Stars.FromHalfSteps(10)), (new(Titanic), Stars.FromHalfSteps(2)), (new(99), Stars.FromHalfSteps(2))]).Buddies(5));
        Assert.Empty(Train().FoldIn([(new(IronMan), Stars.FromHalfSteps(10))]).Buddies(5));
    }

    private static SharedMovie Shared(int movie, double mine, double theirs) =>
        new(new MovieId(movie), Stars.FromHalfSteps((int)(mine * 2)), Stars.FromHalfSteps((int)(theirs * 2)));

    private static (MovieId Movie, int Buddies) Offer(BuddyOffer offer) => (offer.Movie, offer.Buddies);

    private static UserNeighbours Train(params (int Rater, int Movie, double Stars)[] ratings) =>
        new UserNeighboursTrainer(UserNeighboursSettings.MovieBuddies).Train(Some.Dataset(ratings), TestContext.Current.CancellationToken);
}
