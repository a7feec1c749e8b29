using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Evaluation;
using MovieRecs.Domain.Models.Biases;
using MovieRecs.Domain.Models.Factorisation;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Tests.Domain.Datasets;

public sealed class SyntheticRatingsTests
{
    private static readonly Rating[] _ratings = [.. new SyntheticRatings(50_000, 7).Ratings()];

    [Fact]
    public void Ratings_Counted_AreAsManyAsAskedFor() => Assert.Equal(50_000, _ratings.Length);

    [Fact]
    public void Ratings_OfTheSameSeed_AreTheSame() => Assert.Equal(_ratings, new SyntheticRatings(50_000, 7).Ratings());

    [Fact]
    public void Ratings_OfAnotherSeed_Differ() => Assert.NotEqual(_ratings, new SyntheticRatings(50_000, 8).Ratings());

    [Fact]
    public void Ratings_AsADataset_HaveEachRaterAndMovieOnce() => Assert.Equal(50_000, new RatingDataset(_ratings).Count);

    [Fact]
    public void Ratings_ByMovie_HaveALongTail()
    {
        int[] counts = [.. _ratings.GroupBy(rating => rating.Movie).Select(movie => movie.Count()).OrderDescending()];

        double share = (double)counts.Take(counts.Length / 10).Sum() / _ratings.Length;

        Assert.InRange(share, 0.4, 0.75);
    }

    [Fact]
    public void Ratings_ByRater_AreTwentyOrMoreAndSometimesMany()
    {
        int[] counts = [.. _ratings.GroupBy(rating => rating.Rater).Select(rater => rater.Count()).SkipLast(1)];

        Assert.True(counts.Min() >= 20);
        Assert.True(counts.Max() > 2 * counts.Average());
    }

    [Fact]
    public void Movies_ListedOnce_AreAllThatAreRated()
    {
        SyntheticRatings generated = new(50_000, 7);

        Assert.Equal(generated.MovieCount, generated.Movies().Select(movie => movie.Id).Distinct().Count());
        Assert.Subset(generated.Movies().Select(movie => movie.Id).ToHashSet(), _ratings.Select(rating => rating.Movie).ToHashSet());
    }

    [Fact]
    public void Stars_Drawn_CanBeLearned()
    {
        Split split = Split.Holdout(_ratings, 0.2, 1);

        EvaluationReport report = new Evaluator(TimeProvider.System).EvaluateStars(
            split, [new BiasTrainer(), new BiasedAlsTrainer()], cancellationToken: TestContext.Current.CancellationToken);

        Assert.True(report.Models[1].Rmse < report.Models[0].Rmse - 0.02);
    }

    [Fact]
    public void SyntheticRatings_TooFew_AreRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => new SyntheticRatings(999, 1));
}
