using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Evaluation;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Models.Bfm;
using MovieRecs.Domain.Models.Biases;
using MovieRecs.Domain.Numerics;
using MovieRecs.Domain.Ratings;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Domain.Models.Bfm;

public sealed class BfmTests
{
    private static readonly Rating[] LowRank = [.. FromKnownModel()];

    private static readonly BfmSettings Small = new() { Rank = 3, Sweeps = 60, BurnIn = 20, Samples = 20 };

    private static readonly CancellationToken Token = TestContext.Current.CancellationToken;

    public static TheoryData<bool> Kinds => [false, true];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Train_DataOfALowRankModel_IsRecovered(bool isOrdinal)
    {
        Split split = Split.Holdout(LowRank, 0.2, 1);

        IReadOnlyList<ModelEvaluation> models = new Evaluator(TimeProvider.System).EvaluateStars(split, [new BiasTrainer(), TrainerOf(isOrdinal, Small)], cancellationToken: Token).Models;

        // Half-star steps alone leave an error of 0.5/√12 = 0.144.
        Assert.InRange(models[0].Rmse, 0.5, 1.5);
        Assert.InRange(models[1].Rmse, 0.13, 0.25);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void FoldIn_OwnRatings_PredictsWhatTheTrainedRaterGets(bool isOrdinal)
    {
        BfmModel model = Train(isOrdinal, Small);
        RaterId rater = LowRank[0].Rater;

        IPersonalStars trained = model.For(rater);
        IPersonalStars folded = model.FoldIn([.. LowRank.Where(rating => rating.Rater == rater).Select(rating => (rating.Movie, rating.Stars)).Reverse()]);

        Assert.All(LowRank.Select(rating => rating.Movie).Distinct(), movie =>
        {
            Assert.True(trained.TryPredict(movie, out float expected));
            Assert.True(folded.TryPredict(movie, out float actual));
            Assert.Equal(expected, actual, tolerance: 1e-5f);
        });
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void FoldIn_SomebodyNew_IsPredictedFarBetterThanByBiases(bool isOrdinal)
    {
        RaterId newcomer = new(1);
        Rating[] theirs = [.. LowRank.Where(rating => rating.Rater == newcomer)];
        RatingDataset train = new([.. LowRank.Where(rating => rating.Rater != newcomer)]);
        (MovieId, Stars)[] known = [.. theirs.Take(theirs.Length / 2).Select(rating => (rating.Movie, rating.Stars))];

        double Error(IPersonalStars person) => Math.Sqrt(theirs.Skip(theirs.Length / 2).Average(rating =>
        {
            Assert.True(person.TryPredict(rating.Movie, out float stars));
            return (stars - rating.Stars.Value) * (stars - rating.Stars.Value);
        }));

        Assert.InRange(Error(new BiasTrainer().Train(train, Token).FoldIn(known)), 0.5, 1.5);
        Assert.InRange(Error(((IFoldInStarModel)TrainerOf(isOrdinal, Small).Train(train, Token)).FoldIn(known)), 0.1, 0.3);
    }

    [Fact]
    public void FoldIn_ARatingMore_ChangesWhatIsPredicted()
    {
        BfmModel model = Train(isOrdinal: false, Small);
        (MovieId Movie, Stars Stars)[] ratings = [.. LowRank.Take(5).Select(rating => (rating.Movie, rating.Stars))];

        Assert.True(model.FoldIn(ratings[..4]).TryPredict(new(60), out float before));
        Assert.True(model.FoldIn(ratings).TryPredict(new(60), out float after));

        Assert.NotEqual(before, after);
    }

    [Fact]
    public void FoldIn_NothingKnown_IsImpossible()
    {
        BfmModel model = Train(isOrdinal: false, Small);

        Assert.False(model.FoldIn([]).TryPredict(LowRank[0].Movie, out _));
        Assert.False(model.FoldIn([(new(9999), Stars.FromHalfSteps(10))]).TryPredict(LowRank[0].Movie, out _));
        Assert.False(model.For(new RaterId(9999)).TryPredict(LowRank[0].Movie, out _));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Solve_ManyRatingsOfStarsNeverSeen_StaysFinite(bool isOrdinal)
    {
        IFoldInStarModel model = (IFoldInStarModel)TrainerOf(isOrdinal, Small).Train(Some.Dataset((1, 10, 2), (2, 10, 4), (2, 20, 2)), Token);

        Assert.True(model.FoldIn([(new(10), Stars.FromHalfSteps(1)), (new(20), Stars.FromHalfSteps(10))]).TryPredict(new(20), out float stars));

        Assert.InRange(stars, isOrdinal ? 2 : -5, isOrdinal ? 4 : 10);
    }

    [Fact]
    public void Predict_Ordinal_IsWithinTheStarsTrainedOn()
    {
        BfmModel model = Train(isOrdinal: true, Small);

        Assert.Equal([1f, 1.5f, 2f, 2.5f, 3f, 3.5f, 4f, 4.5f], model.Samples.Levels);
        for (int rater = 1; rater <= 100; rater++)
        {
            IPersonalStars person = model.For(new RaterId(rater));
            for (int movie = 1; movie <= 60; movie++)
            {
                Assert.True(person.TryPredict(new MovieId(movie), out float stars));
                Assert.InRange(stars, 1, 4.5f);
            }
        }
    }

    [Fact]
    public void Train_SideInformation_SaysSomethingOfAMovieRatedOnce()
    {
        // Comedies get 3 or 5 stars and dramas 1 or 3, at random; 41 and 42 got one rating that could be either's.
        SplitMix64 random = new(1);
        Rating[] ratings = [.. from rater in Enumerable.Range(1, 20) from movie in Enumerable.Range(1, 40) select Some.Rating(rater, movie, (movie % 2 == 1 ? 3 : 1) + (2 * random.Below(2))), Some.Rating(1, 41, 3), Some.Rating(2, 42, 3)];
        SideInformation side = SideInformation.Of(Enumerable.Range(1, 42).Select(id => Some.Movie(id, $"Movie {id}", null, id % 2 == 1 ? "Comedy" : "Drama")));

        BfmModel model = new BfmTrainer(side, Small).Train(new RatingDataset(ratings), cancellationToken: Token);

        Assert.True(model.For(new RaterId(7)).TryPredict(new(41), out float comedy));
        Assert.True(model.For(new RaterId(7)).TryPredict(new(42), out float drama));
        Assert.InRange(comedy - drama, 0.5, 3);
    }

    [Fact]
    public void Train_Traits_AreKnownOfTrainedRatersOnly()
    {
        SideInformation side = SideInformation.None with { Raters = LowRank.Select(rating => rating.Rater).Distinct().ToDictionary(rater => rater, rater => (IReadOnlyList<string>)[rater.Value % 2 == 0 ? "even" : "odd", "rater"]) };

        BfmModel model = new BfmTrainer(side, Small).Train(new RatingDataset(LowRank), cancellationToken: Token);

        Assert.Equal(["even", "odd", "rater"], model.Samples.Traits);
        Assert.True(model.For(LowRank[0].Rater).TryPredict(new(60), out float known));
        Assert.True(model.FoldIn([.. LowRank.Where(rating => rating.Rater == LowRank[0].Rater).Select(rating => (rating.Movie, rating.Stars))]).TryPredict(new(60), out float anonymous));
        Assert.NotEqual(known, anonymous);
        Assert.Equal(known, anonymous, tolerance: 0.3f);
    }

    [Fact]
    public void Train_SameSeed_IsTheSameModel()
    {
        float Predict(ulong seed)
        {
            Assert.True(Train(isOrdinal: false, Small with { Seed = seed, Sweeps = 25 }).For(LowRank[0].Rater).TryPredict(LowRank[1].Movie, out float stars));
            return stars;
        }

        Assert.Equal(Predict(1), Predict(1));
        Assert.NotEqual(Predict(1), Predict(2));
    }

    [Fact]
    public void Train_TwoChains_KeepsTheSamplesOfBothAndTellsProgress()
    {
        Shares shares = new();

        BfmModel model = new BfmTrainer(SideInformation.None, new BfmSettings { Rank = 1, Chains = 2, Sweeps = 5, BurnIn = 1, Samples = 2 })
            .Train(Some.Dataset((1, 10, 2), (2, 10, 4)), shares, Token);

        Assert.Equal(4, model.Samples.Count);
        Assert.Equal(Enumerable.Range(1, 10).Select(done => done / 10.0), shares.Told);
        Assert.Equal(4, model.Samples.Precisions.Distinct().Count());
    }

    [Fact]
    public void Train_Cancelled_StopsBetweenSweeps()
    {
        using CancellationTokenSource cancellation = new();
        Shares shares = new() { OnReport = cancellation.Cancel };

        Assert.Throws<OperationCanceledException>(() => new BfmTrainer(SideInformation.None, Small).Train(new RatingDataset(LowRank), shares, cancellation.Token));

        Assert.Single(shares.Told);
    }

    [Theory]
    [InlineData(0, 1, 1, 10, 5)]
    [InlineData(8, 0, 1, 10, 5)]
    [InlineData(8, 1, 0, 10, 5)]
    [InlineData(8, 1, 1, 10, 10)]
    [InlineData(8, 1, 1, 10, -1)]
    public void Constructor_NothingToKeep_IsRefused(int rank, int chains, int samples, int sweeps, int burnIn) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new BfmTrainer(
            SideInformation.None, new BfmSettings { Rank = rank, Chains = chains, Samples = samples, Sweeps = sweeps, BurnIn = burnIn }));

    private static IStarTrainer TrainerOf(bool isOrdinal, BfmSettings settings) =>
        isOrdinal ? new OrdinalBfmTrainer(SideInformation.None, settings) : new BfmTrainer(SideInformation.None, settings);

    private static BfmModel Train(bool isOrdinal, BfmSettings settings) =>
        Assert.IsType<BfmModel>(TrainerOf(isOrdinal, settings).Train(new RatingDataset(LowRank), Token));

    /// <summary>r = 2.75 + b_i + p·q with two factors, to the nearest half star from 1 to 4.5; two in three pairs of 100 × 60.</summary>
    private static IEnumerable<Rating> FromKnownModel()
    {
        SplitMix64 random = new(5);
        double[][] users = Draw(100);
        double[][] movies = Draw(60);
        for (int user = 0; user < users.Length; user++)
        {
            for (int movie = 0; movie < movies.Length; movie++)
            {
                double stars = 2.75 + (0.2 * movies[movie][2]) + (users[user][0] * movies[movie][0]) + (users[user][1] * movies[movie][1]);
                if (random.Below(3) > 0 && stars is > 0.8 and < 4.7)
                    yield return Some.Rating(user + 1, movie + 1, Math.Round(stars * 2) / 2);
            }
        }

        double[][] Draw(int count) => [.. Enumerable.Range(0, count).Select(_ => new[] { 0.75 * random.Gaussian(), 0.75 * random.Gaussian(), random.Gaussian() })];
    }

    private sealed class Shares : IProgress<double>
    {
        public List<double> Told { get; } = [];

        public Action? OnReport { get; init; }

        public void Report(double value)
        {
            Told.Add(value);
            OnReport?.Invoke();
        }
    }
}
