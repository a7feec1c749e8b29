using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Evaluation;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Ratings;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Domain.Evaluation;

/// <summary>What star models are told and tell beside their errors.</summary>
public sealed class StarsProtocolTests
{
    private static readonly Rating[] Base = [Some.Rating(1, 10, 5, 100), Some.Rating(1, 20, 2, 100), Some.Rating(2, 10, 2, 100), Some.Rating(2, 20, 4, 100)];

    private static readonly Split OneFold = Split.Predefined([new PredefinedFold("u1", Base, [Some.Rating(2, 30, 3, 4), Some.Rating(1, 30, 5, 3), Some.Rating(9, 20, 2, 2)])]);

    private static readonly CancellationToken Token = TestContext.Current.CancellationToken;

    [Fact]
    public void EvaluateStars_DatedModel_IsToldWhenEachRatingWasGiven()
    {
        ModelEvaluation model = Assert.Single(new Evaluator(TimeProvider.System).EvaluateStars(OneFold, [new DatedStars()], cancellationToken: Token).Models);

        // It predicts 4, 3 and 2 where 3, 5 and 2 are given.
        Assert.Equal(1, model.Mae, 6);
    }

    [Fact]
    public void EvaluateStars_Predictions_AreToldInOrderOfRaters()
    {
        List<FoldPredictions> told = [];

        new Evaluator(TimeProvider.System, told.Add).EvaluateStars(OneFold, [new FixedStars("high", 99, 20)], cancellationToken: Token);

        FoldPredictions predictions = Assert.Single(told);
        Assert.Equal(("high", "u1"), (predictions.Model, predictions.Fold.Name));
        Assert.Equal([5, 3, 2], predictions.Given.Select(rating => (int)rating.Stars.Value));
        Assert.Equal(5, predictions.Predicted.Span[0]);
        Assert.Equal(3, predictions.Predicted.Length);
    }

    [Fact]
    public void EvaluateStars_Errors_AreGroupedByTrainingRatings()
    {
        ModelEvaluation model = Assert.Single(new Evaluator(TimeProvider.System).EvaluateStars(OneFold, [new FixedStars("fixed", 4)], cancellationToken: Token).Models);

        // Rater 9 has no training ratings, the others two each.
        Assert.Equal([new EvidenceError(0, 1, 4), new EvidenceError(1, 2, 2)], model.ErrorByEvidence);
        Assert.Equal([2, 1], model.ErrorByEvidence.Select(error => error.Rmse));
    }

    [Fact]
    public void EvaluateStars_Errors_AreGroupedByMovieGenreAndStars()
    {
        SideInformation side = SideInformation.Of([Some.Movie(30, "Thirty", null, "Drama", "War"), Some.Movie(20, "Twenty", null, "War")]);

        ModelEvaluation model = Assert.Single(new Evaluator(TimeProvider.System, null, side).EvaluateStars(OneFold, [new FixedStars("fixed", 4)], cancellationToken: Token).Models);

        // 4 stars where movie 30, without training ratings, gets 5 and 3, and movie 20, with two, gets 2.
        Assert.Equal([new EvidenceError(0, 2, 2), new EvidenceError(1, 1, 4)], model.ErrorByMovieEvidence);
        Assert.Equal([new NamedError("Drama", 2, 2, 0), new NamedError("War", 3, 6, 2)], model.ErrorByGenre);
        Assert.Equal([new NamedError("2", 1, 4, 2), new NamedError("3", 1, 1, 1), new NamedError("5", 1, 1, -1)], model.ErrorByStars);
        Assert.Equal((Math.Sqrt(2), 2 / 3.0), (model.ErrorByGenre[1].Rmse, model.ErrorByGenre[1].Bias));
    }

    [Fact]
    public void EvaluateStars_People_AreToldAboutOnce()
    {
        ModelEvaluation model = Assert.Single(new Evaluator(TimeProvider.System).EvaluateStars(OneFold, [new FixedStars("fixed", 4)], cancellationToken: Token).Models);

        Assert.Equal([1, 2, 9], model.People.Raters);
        Assert.Equal([1f, 1, 4], model.People.SquaredErrors);
        FoldResult fold = Assert.Single(model.Folds);
        Assert.Empty(fold.People.Raters);
        Assert.Equal((4, 3), (fold.TrainRatings, fold.TestRatings));
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(1, "1–4")]
    [InlineData(320, "320–639")]
    [InlineData(640, "640+")]
    public void NameOf_AGroup_IsItsRange(int fewest, string name) => Assert.Equal(name, EvidenceError.NameOf(fewest));

    [Fact]
    public void EvaluateChronological_LastFifth_IsNamedSo()
    {
        Split split = Split.LastOfEach([.. Enumerable.Range(1, 5).Select(movie => Some.Rating(1, movie, movie, movie)), Some.Rating(2, 1, 3)]);

        EvaluationReport report = new Evaluator(TimeProvider.System).EvaluateChronological(split, [new FixedStars("fixed", 4)], cancellationToken: Token);

        Assert.Equal((EvaluationProtocol.Chronological, "last-of-each"), (report.Protocol, report.Folds));
        Assert.Equal(1, report.Models[0].Mae, 6);
    }

    [Fact]
    public void MatchReliability_EvenChances_AreSetAgainstWhatCame()
    {
        FixedStars even = new("even", 3.5f);
        CalibrationTest calibration = new(even, 1, Token);

        Assert.Null(calibration.Result.Match.Reliability);
        new Evaluator(TimeProvider.System, calibration.Take).EvaluateStars(OneFold, [new FixedStars("other", 1), even], cancellationToken: Token);

        // Too few ratings to calibrate on leave even chances at 3½ stars; one of the three was liked.
        MatchResult match = calibration.Result.Match;
        ReliabilityBin bin = Assert.Single(match.Reliability!.Bins);
        Assert.Equal(3, bin.Count);
        Assert.Equal(0.5, bin.MeanProbability, 5);
        Assert.Equal(1 / 3.0, bin.ObservedShare, 12);
        Assert.Equal((1, 1), (match.Folds, match.Uncalibrated));
    }

    [Fact]
    public void MatchReliability_EnoughRatings_AreCalibratedOn()
    {
        // The tenth held out of the training part, 300 ratings, says that everything is liked; nothing is ever certain.
        PredefinedFold fold = new("u1", [.. from rater in Enumerable.Range(1, 30) from movie in Enumerable.Range(1, 100) select Some.Rating(rater, movie, 4 + (movie % 2))], [Some.Rating(1, 200, 5)]);
        FixedStars high = new("high", 5);
        CalibrationTest calibration = new(high, 1, Token);

        new Evaluator(TimeProvider.System, calibration.Take).EvaluateStars(Split.Predefined([fold]), [high], cancellationToken: Token);

        MatchResult match = calibration.Result.Match;
        Assert.Equal((1, 0), (match.Folds, match.Uncalibrated));
        Assert.Equal(0.99, Assert.Single(match.Reliability!.Bins).MeanProbability, 5);
    }

    [Fact]
    public void Median_OfPeople_IsNotMovedByAPause()
    {
        static ServingTimes Person(int milliseconds) => new(TimeSpan.FromMilliseconds(milliseconds), TimeSpan.FromMilliseconds(2 * milliseconds));

        Assert.Equal(Person(3), ServingTimes.Median([Person(3), Person(1), Person(1000)]));
    }

    /// <summary>Predicts as many stars as the time says.</summary>
    private sealed class DatedStars : IStarTrainer, IStarModel, IDatedStars
    {
        public string Name => "dated";

        public IStarModel Train(RatingDataset train, CancellationToken cancellationToken = default) => this;

        public IPersonalStars For(RaterId rater) => this;

        public bool TryPredict(MovieId movie, long at, out float stars)
        {
            stars = at;
            return true;
        }

        public bool TryPredict(MovieId movie, out float stars) => throw new InvalidOperationException("The time was not told.");
    }
}
