using CsCheck;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Models.Biases;
using MovieRecs.Domain.Ratings;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Domain.Models;

/// <summary>What has to hold for every star model.</summary>
public sealed class StarModelsTests
{
    private static readonly string[] All = [.. Trainers().Select(trainer => trainer.Name)];

    public static TheoryData<string> Names => [.. All];

    public static MatrixTheoryData<string, string> NamesAndCases => new(All, EdgeCases.Names);

    [Fact]
    public void All_HaveNamesOfTheirOwn()
    {
        string[] names = [.. All, .. RankTrainers.All(1, SideInformation.None).Select(trainer => trainer.Name)];

        Assert.All(names, name => Assert.Matches("^[a-z0-9+-]+$", name));
        Assert.Equal(names.Length, names.Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(NamesAndCases))]
    public void Predict_EdgeCase_IsFiniteAndOnItsScale(string name, string edgeCase) => AssertSound(name, EdgeCases.Of(edgeCase));

    [Theory]
    [MemberData(nameof(Names))]
    public void Predict_AnyDataset_IsFiniteAndOnItsScale(string name) => SomeRatings.Gen.Sample(ratings => AssertSound(name, ratings), iter: 30);

    [Theory]
    [MemberData(nameof(Names))]
    public void Train_NoRatings_PredictsTheMiddleOfTheScale(string name)
    {
        RatingDataset empty = new([], EdgeCases.Movies);

        BiasModel biases = new BiasTrainer().Train(empty, TestContext.Current.CancellationToken);
        StarPredictor nobody = new(Train(name, empty).For(new RaterId(1)), biases.For(new RaterId(1)), empty.Range);

        Assert.Equal(new StarPrediction(RatingScale.Midpoint, IsPossible: false), nobody.Predict(new(1)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Train_Twice_IsTheSameModel(string name) => SomeRatings.Gen.Sample(
        ratings =>
        {
            RatingDataset train = DatasetOf(ratings);
            IStarModel one = Train(name, train);
            IStarModel other = Train(name, train);

            Assert.All(ratings, rating => Assert.All(train.Items.Ids.ToArray(), movie =>
            {
                Assert.Equal(one.For(rating.Rater).TryPredict(movie, out float first), other.For(rating.Rater).TryPredict(movie, out float second));
                Assert.Equal(first, second);
            }));
        },
        iter: 10);

    private static IReadOnlyList<IStarTrainer> Trainers() => StarTrainers.All(1, EdgeCases.Side);

    private static RatingDataset DatasetOf(Rating[] ratings) => new(ratings, EdgeCases.Movies, keepTimes: true);

    private static IStarModel Train(string name, RatingDataset train) => Trainers().Single(trainer => trainer.Name == name).Train(train);

    private static void AssertSound(string name, Rating[] ratings)
    {
        RatingDataset train = DatasetOf(ratings);
        IStarModel model = Train(name, train);
        BiasModel fallback = new BiasTrainer().Train(train);
        for (int rater = 0; rater <= 7; rater++)
            AssertSound(model.For(new RaterId(rater)), fallback.For(new RaterId(rater)), train.Range);
        if (model is not IFoldInStarModel foldIn)
            return;
        (MovieId Movie, Stars Stars)[] known = [.. ratings.Where(rating => rating.Rater == ratings[0].Rater).Select(rating => (rating.Movie, rating.Stars))];
        foreach ((MovieId Movie, Stars Stars)[] given in new[] { known, [], [(new(9), Stars.FromHalfSteps(10))], [(new(99), Stars.FromHalfSteps(1))] })
            AssertSound(foldIn.FoldIn(given), fallback.FoldIn(given), train.Range);
    }

    private static void AssertSound(IPersonalStars person, BiasedPerson fallback, StarRange range)
    {
        StarPredictor predictor = new(person, fallback, range);
        for (int movie = 0; movie <= 10; movie++)
        {
            bool isPossible = person.TryPredict(new MovieId(movie), out float stars);
            Assert.True(isPossible ? float.IsFinite(stars) : stars == 0);
            StarPrediction prediction = predictor.Predict(new MovieId(movie));
            Assert.Equal(isPossible, prediction.IsPossible);
            Assert.InRange(prediction.Stars, range.Lowest, range.Highest);
            if (person is IDatedStars dated)
                AssertSoundAtAnyTime(dated, new MovieId(movie));
        }
    }

    private static void AssertSoundAtAnyTime(IDatedStars person, MovieId movie) =>
        Assert.All<long>([0, 1_000_000_000, uint.MaxValue], at => Assert.True(person.TryPredict(movie, at, out float stars) ? float.IsFinite(stars) : stars == 0));
}
