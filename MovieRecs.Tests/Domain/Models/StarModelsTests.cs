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
    private static readonly Vocabulary<MovieId> WithUnrated = new(Enumerable.Range(1, 9).Select(id => new MovieId(id)));

    public static TheoryData<string> Names => [.. StarTrainers.All(1, SideInformation.None).Select(trainer => trainer.Name)];

    [Fact]
    public void All_HaveNamesOfTheirOwn() => Assert.Distinct(Names.Select(row => row.Data));

    [Theory]
    [MemberData(nameof(Names))]
    public void Predict_AnyDataset_IsFiniteAndOnItsScale(string name) => SomeRatings.Gen.Sample(
        ratings =>
        {
            RatingDataset train = new(ratings, WithUnrated);
            IFoldInStarModel model = Train(name, train);
            BiasModel fallback = new BiasTrainer().Train(train);
            (MovieId Movie, Stars Stars)[] folded = [.. ratings.Where(rating => rating.Rater == ratings[0].Rater).Select(rating => (rating.Movie, rating.Stars))];

            for (int rater = 0; rater <= 7; rater++)
                AssertSound(model.For(new RaterId(rater)), fallback.For(new RaterId(rater)), train);
            AssertSound(model.FoldIn(folded), fallback.FoldIn(folded), train);
            AssertSound(model.FoldIn([]), fallback.FoldIn([]), train);
        },
        iter: 200);

    [Theory]
    [MemberData(nameof(Names))]
    public void Train_NoRatings_PredictsTheMiddleOfTheScale(string name)
    {
        RatingDataset empty = new([], WithUnrated);

        BiasModel biases = new BiasTrainer().Train(empty, TestContext.Current.CancellationToken);
        StarPredictor nobody = new(Train(name, empty).For(new RaterId(1)), biases.For(new RaterId(1)), empty.Range);

        Assert.Equal(new StarPrediction(RatingScale.Midpoint, IsPossible: false), nobody.Predict(new(1)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Train_Twice_IsTheSameModel(string name) => SomeRatings.Gen.Sample(
        ratings =>
        {
            RatingDataset train = new(ratings);
            IStarModel one = Train(name, train);
            IStarModel other = Train(name, train);

            Assert.All(ratings, rating =>
            {
                Assert.Equal(one.For(rating.Rater).TryPredict(rating.Movie, out float first), other.For(rating.Rater).TryPredict(rating.Movie, out float second));
                Assert.Equal(first, second);
            });
        },
        iter: 50);

    private static IFoldInStarModel Train(string name, RatingDataset train) =>
        Assert.IsType<IFoldInStarModel>(StarTrainers.All(1, SideInformation.None).Single(trainer => trainer.Name == name).Train(train), exactMatch: false);

    private static void AssertSound(IPersonalStars person, BiasedPerson fallback, RatingDataset train)
    {
        StarPredictor predictor = new(person, fallback, train.Range);
        for (int movie = 0; movie <= 10; movie++)
        {
            bool isPossible = person.TryPredict(new MovieId(movie), out float stars);
            Assert.True(float.IsFinite(stars));
            StarPrediction prediction = predictor.Predict(new MovieId(movie));
            Assert.Equal(isPossible, prediction.IsPossible);
            Assert.InRange(prediction.Stars, train.Range.Lowest, train.Range.Highest);
        }
    }
}
