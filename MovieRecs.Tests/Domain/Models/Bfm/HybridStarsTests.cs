using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Models.Bfm;
using MovieRecs.Domain.Ratings;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Domain.Models.Bfm;

public sealed class HybridStarsTests
{
    private static readonly RatingDataset Train = Some.Dataset((1, 10, 5), (1, 20, 1), (2, 10, 4.5), (2, 20, 2), (2, 30, 3), (3, 20, 1.5), (3, 30, 4));

    private static readonly HybridStarsSettings Small = new() { Sampling = new BfmSettings { Rank = 2, Chains = 2, Sweeps = 12, BurnIn = 4, Samples = 3, UsesTraits = false } };

    private static readonly (MovieId, Stars)[] Theirs = [(new(10), Stars.FromHalfSteps(10)), (new(20), Stars.FromHalfSteps(2))];

    private static readonly CancellationToken Token = TestContext.Current.CancellationToken;

    [Fact]
    public void Predict_TrainedRater_IsHalfwayBetweenTheTwoMachines()
    {
        BfmSettings sampling = Small.Sampling with { Seed = 7 };

        HybridStars model = new HybridStarsTrainer(SideInformation.None, Small with { Seed = 7 }).Train(Train, cancellationToken: Token);

        float lengths = Predict(new BfmTrainer(SideInformation.None, sampling).Train(Train, cancellationToken: Token).For(new(1)));
        float steps = Predict(new OrdinalBfmTrainer(SideInformation.None, sampling).Train(Train, cancellationToken: Token).For(new(1)));
        Assert.NotEqual(lengths, steps);
        Assert.Equal((lengths + steps) / 2, Predict(model.For(new(1))), 5);
    }

    [Fact]
    public void Deviation_OfBothMachines_IsThatOfTheirMixture()
    {
        HybridStars model = new HybridStarsTrainer(SideInformation.None, Small).Train(Train, cancellationToken: Token);
        KnownRatings known = KnownRatings.Of(Theirs, new RatedItems(Train));
        BfmPerson lengths = new BfmModel(model.Lengths, TrainedRaters.None).Expect(known, []);
        BfmPerson steps = new BfmModel(model.Steps, TrainedRaters.None).Expect(known, []);

        Assert.True(((IUncertainStars)model.FoldIn(Theirs)).TryPredict(new(30), out float stars, out float deviation));

        Assert.Equal(Predict(model.FoldIn(Theirs)), stars);
        float apart = lengths.Expect(2) - steps.Expect(2);
        Assert.Equal(((lengths.VarianceOf(2) + steps.VarianceOf(2)) / 2) + (apart * apart / 4), deviation * deviation, 4);
    }

    [Fact]
    public void Deviation_FewRatings_IsLargerThanOfMany()
    {
        HybridStars model = new HybridStarsTrainer(SideInformation.None, SomeModel.QuickStars).Train(new RatingDataset(SomeModel.TwoTastesRatings()), cancellationToken: Token);
        (MovieId, Stars)[] ratings = [.. Enumerable.Range(1, 18).Select(movie => (new MovieId(movie), Stars.FromHalfSteps(9)))];

        float[] deviations = [DeviationOf(1), DeviationOf(4), DeviationOf(18)];

        Assert.All(deviations, deviation => Assert.InRange(deviation, 0.05f, 4.5f));
        Assert.True(deviations[0] > deviations[1] && deviations[1] > deviations[2], string.Join(" > ", deviations));

        float DeviationOf(int count) => ((IUncertainStars)model.FoldIn(ratings[..count])).TryPredict(new(20), out _, out float deviation) ? deviation : 0;
    }

    [Fact]
    public void Deviation_NoPrediction_IsNone()
    {
        HybridStars model = new HybridStarsTrainer(SideInformation.None, Small).Train(Train, cancellationToken: Token);

        Assert.False(((IUncertainStars)model.FoldIn([])).TryPredict(new(30), out _, out float nobodys));
        Assert.False(((IUncertainStars)model.FoldIn(Theirs)).TryPredict(new(99), out _, out float unknown));
        Assert.Equal((0, 0), (nobodys, unknown));
    }

    [Fact]
    public void For_TrainedRater_IsWhatTheirRatingsFoldInTo()
    {
        HybridStars model = new HybridStarsTrainer(SideInformation.None, Small).Train(Train, cancellationToken: Token);

        Assert.Equal(Predict(model.For(new(1))), Predict(model.FoldIn(Theirs)));
    }

    [Fact]
    public void Constructor_FromTheSamples_ServesTheSame()
    {
        HybridStars model = new HybridStarsTrainer(SideInformation.None, Small).Train(Train, cancellationToken: Token);

        HybridStars restored = new(model.Lengths, model.Steps);

        Assert.Equal(Predict(model.FoldIn(Theirs)), Predict(restored.FoldIn(Theirs)));
        Assert.False(restored.For(new(1)).TryPredict(new(30), out _));
    }

    [Fact]
    public void Samples_OfTheModel_HaveTheShapesTheySay()
    {
        HybridStars model = new HybridStarsTrainer(SideInformation.None, Small).Train(Train, cancellationToken: Token);

        Assert.All([model.Lengths, model.Steps], samples =>
        {
            Assert.Equal((6, 3, 18), (samples.Count, samples.Width, samples.RowLength));
            Assert.Equal([new(10), new(20), new(30)], samples.Movies);
            Assert.Equal([54, 54, 18, 18, 6, 6, 0], new[] { samples.MovieRows, samples.RatedRows, samples.PriorMeans, samples.PriorPrecisions, samples.Intercepts, samples.Precisions, samples.TraitRows }.Select(array => array.Length));
        });
        Assert.Empty(model.Lengths.Levels);
        Assert.Equal([1f, 1.5f, 2f, 3f, 4f, 4.5f, 5f], model.Steps.Levels);
        Assert.Equal(36, model.Steps.Cutpoints.Length);
    }

    [Fact]
    public void SamplingFor_ManyMovies_KeepsFewerSamples()
    {
        HybridStarsSettings settings = new();

        // 4 rows × movies × rank 12 + 1 × 4 chains: 208 numbers per movie and kept sample.
        Assert.Equal(8, settings.SamplingFor(1682).Samples);
        Assert.Equal(50_000_000 / (208 * 62_000), settings.SamplingFor(62_000).Samples);
        Assert.Equal(1, settings.SamplingFor(10_000_000).Samples);
    }

    [Fact]
    public void Train_Progress_RisesToOneOverBothMachines()
    {
        List<double> told = [];

        new HybridStarsTrainer(SideInformation.None, Small).Train(Train, new Told(told), Token);

        Assert.Equal(48, told.Count);
        Assert.Equal(told.Order(), told);
        Assert.Equal(1, told[^1]);
    }

    [Fact]
    public void Train_Cancelled_Stops() => Assert.Throws<OperationCanceledException>(
        () => new HybridStarsTrainer(SideInformation.None, Small).Train(Train, cancellationToken: new CancellationToken(canceled: true)));

    private static float Predict(IPersonalStars person)
    {
        Assert.True(person.TryPredict(new(30), out float stars));
        return stars;
    }

    private sealed class Told(List<double> shares) : IProgress<double>
    {
        public void Report(double value) => shares.Add(value);
    }
}
