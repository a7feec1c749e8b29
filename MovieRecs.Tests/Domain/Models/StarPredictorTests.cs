using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Models.Biases;
using MovieRecs.Domain.Ratings;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Domain.Models;

public sealed class StarPredictorTests
{
    private static readonly StarRange OneToFive = new(1, 5);

    private static readonly BiasModel Biases = new BiasTrainer().Train(Some.Dataset((1, 10, 4), (2, 10, 5), (2, 20, 1)));

    [Theory]
    [InlineData(3.14f, 3.14f)]
    [InlineData(0.3f, 1)]
    [InlineData(7, 5)]
    public void Predict_PossiblePrediction_IsClippedOnly(float said, float expected)
    {
        StarPrediction prediction = new StarPredictor(new Says(said), Biases.For(new RaterId(1)), OneToFive).Predict(new(10));

        Assert.Equal(new StarPrediction(expected, IsPossible: true), prediction);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void Predict_NothingUsefulSaid_IsWhatTheBiasesExpect(float? said)
    {
        BiasedPerson fallback = Biases.For(new RaterId(1));

        StarPrediction prediction = new StarPredictor(new Says(said), fallback, OneToFive).Predict(new(10));

        Assert.Equal(new StarPrediction(fallback.Expect(new(10)), IsPossible: false), prediction);
    }

    private sealed class Says(float? said) : IPersonalStars
    {
        public bool TryPredict(MovieId movie, out float stars)
        {
            stars = said ?? 0;
            return said is not null;
        }
    }
}
