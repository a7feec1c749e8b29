using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Models;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Domain.Models;

public sealed class ModelTrainerTests
{
    [Fact]
    public void Train_MoviesInAnyOrder_AreIndexedById()
    {
        TrainedModel model = SomeModel.Train([Some.Movie(9, "Nine"), Some.Movie(2, "Two")], Some.Dataset((1, 9, 5), (2, 9, 4), (2, 2, 1)));

        Assert.Equal("Two", model.Movies[0].Title);
        Assert.Equal(1, model.Items.IndexOf(new(9)));
        Assert.Equal(2, model.Popularity.Liked(1));
        Assert.True(model.Factors.Items.Knows(1));
    }

    [Fact]
    public void Train_Facts_AreCounted()
    {
        ModelFacts facts = SomeModel.Train([Some.Movie(1, "One"), Some.Movie(2, "Two")], Some.Dataset((1, 1, 5), (2, 1, 4), (2, 2, 3))).Facts;

        Assert.Equal((2, 2, 3), (facts.Movies, facts.Raters, facts.Ratings));
        Assert.True(facts.Duration >= TimeSpan.Zero);
    }

    [Fact]
    public void Train_RatingOfAMovieThatLeftTheCatalogue_IsLearnedFromAndNotServed()
    {
        TrainedModel model = SomeModel.Train([Some.Movie(1, "One")], Some.Dataset((1, 1, 5), (1, 7, 5)));

        Assert.Equal(1, model.Items.Count);
        Assert.Equal(2, model.Facts.Ratings);
    }

    [Fact]
    public void FitCounts_KnowsHowManyRatedAndLikedAndNothingElse()
    {
        TrainedModel model = new(
            new ModelTrainer(TimeProvider.System).FitCounts([(new MovieId(2), 1, 0), (new MovieId(1), 7, 4)]), [Some.Movie(1, "One"), Some.Movie(2, "Two")]);

        Assert.Equal((7, 4, 1, 0), (model.Popularity.Ratings(0), model.Popularity.Liked(0), model.Popularity.Ratings(1), model.Popularity.Liked(1)));
        Assert.Equal((2, 8), (model.Facts.Movies, model.Facts.Ratings));
        Assert.False(model.Factors.Items.Knows(0));
        Assert.False(model.Ease.Knows(0));
    }

    [Fact]
    public void Train_Progress_RisesToTheEnd()
    {
        List<double> shares = [];

        new ModelTrainer(TimeProvider.System).Train(
            [Some.Movie(1, "One")], Some.Dataset((1, 1, 5), (2, 1, 4)), new ModelSettings(), new Shares(shares), TestContext.Current.CancellationToken);

        Assert.Equal(shares.Order(), shares);
        Assert.Equal(1, shares[^1]);
    }

    [Fact]
    public void Train_SameMovieTwice_IsRefused() =>
        Assert.Throws<ArgumentException>(() => SomeModel.Train([Some.Movie(1, "One"), Some.Movie(1, "One again")]));

    [Fact]
    public void Train_NoMovies_IsEmptyAndSafe() => Assert.Equal(0, SomeModel.Train([], new RatingDataset([])).Items.Count);

    private sealed class Shares(List<double> told) : IProgress<double>
    {
        public void Report(double value) => told.Add(value);
    }
}
