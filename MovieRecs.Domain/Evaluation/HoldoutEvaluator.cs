using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Models.Bfm;
using MovieRecs.Domain.Models.Biases;
using MovieRecs.Domain.Models.Factorisation;
using MovieRecs.Domain.Models.Match;
using MovieRecs.Domain.Models.MlNet;
using MovieRecs.Domain.Models.Snapshots;
using MovieRecs.Domain.Numerics;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Evaluation;

/// <summary>Measures what a training for the site is worth: it fits on a part of the ratings and is asked about the rest.</summary>
/// <param name="movies">The catalogue.</param>
/// <param name="settings">Those of the training.</param>
/// <param name="hasStars">Whether to measure the star prediction too.</param>
public sealed class HoldoutEvaluator(IReadOnlyCollection<Movie> movies, ModelSettings settings, bool hasStars, TimeProvider time)
{
    /// <summary>How much of the work is done when the order is fitted, and when the stars are, roughly.</summary>
    private const double OrderShare = 0.3;
    private const double StarsShare = 0.9;

    private const ulong Seed = 42;

    /// <summary>False where there are too few ratings to hold a share of them out.</summary>
    public static bool CanMeasure(int ratings, double share) => share > 0 && Math.Ceiling(share * ratings) < ratings;

    /// <summary>Fits on what is not held out and measures; null where there are too few ratings to hold any out.</summary>
    /// <param name="share">The share of ratings to hold out, over 0 and under 1.</param>
    /// <param name="people">How many people to ask about at most.</param>
    /// <param name="progress">Told the finished share, 0 to 1.</param>
    /// <exception cref="OperationCanceledException">Cancelled; nothing is left behind.</exception>
    public HoldoutResult? Measure(
        IReadOnlyCollection<Rating> ratings, double share, int people, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        if (!CanMeasure(ratings.Count, share))
            return null;

        Fold fold = Sample(Split.Holdout(ratings, share, Seed, keepTimes: false).Folds().Single(), people);
        cancellationToken.ThrowIfCancellationRequested();
        ModelSnapshot snapshot = new ModelTrainer(time).Fit(movies, fold.Train, settings, new ProgressShare(progress, 0, OrderShare), cancellationToken);
        SideInformation side = SideInformation.Of(movies);
        HoldoutFigures figures = new(share, Seed, fold.Test.DistinctBy(rating => rating.Rater).Count(), fold.Test.Count);
        if (fold.Test.Any(RankingTest.IsLiked))
            figures = MeasureOrder(figures, new TrainedModel(snapshot, side.MoviesOf(fold.Train.Items)), fold, side, cancellationToken);

        MatchCalibration? match = null;
        IntervalCalibration? interval = null;
        if (hasStars)
        {
            HybridStars stars = new HybridStarsTrainer(side, settings.Stars).Train(fold.Train, new ProgressShare(progress, OrderShare, StarsShare), cancellationToken);
            FoldResult served = new StarsTest(new Fitted("hybrid-stars", stars), side, time, told => (match, interval) = Calibrate(told)).Measure(fold, cancellationToken);
            figures = WithStars(figures, served, fold, cancellationToken);
        }

        progress?.Report(1);
        return new HoldoutResult(figures, match, interval);
    }

    /// <summary>The order that is served, the baseline, and the better of its two learned parts: all of them fitted already but the baseline, which takes a moment.</summary>
    private HoldoutFigures MeasureOrder(HoldoutFigures figures, TrainedModel model, Fold fold, SideInformation side, CancellationToken cancellationToken)
    {
        FoldResult served = Lists(new Fitted("hybrid-rank", model));
        FoldResult popular = Lists(new PopularityTrainer());
        (string name, double ndcg) = new ILinearScorer[] { model.Ease, model.Factors }
            .Zip(["ease", "ials"], (part, name) => (name, Lists(new Fitted(name, new LinearRankModel(model.Items, part))).Ranking!.Metrics.Ndcg))
            .MaxBy(part => part.Ndcg);
        return figures with
        {
            RankedPeople = served.Ranking!.People,
            NdcgAt10 = served.Ranking.Metrics.Ndcg,
            NdcgAt10Error = Known(served.People.Mean(served.People.Gains).StandardError),
            PopularityNdcgAt10 = popular.Ranking!.Metrics.Ndcg,
            NdcgLeadError = Known(served.People.MeanDifference(served.People.Gains, popular.People.Gains).StandardError),
            RankRunnerUp = name,
            RunnerUpNdcgAt10 = ndcg,
        };

        FoldResult Lists(IRankTrainer ranker) => new RankingTest(ranker, side, time).Measure(fold, cancellationToken);
    }

    /// <summary>With what the baseline and a factor model, that fits in a few per cent of the time, say of the same ratings.</summary>
    private HoldoutFigures WithStars(HoldoutFigures figures, FoldResult served, Fold fold, CancellationToken cancellationToken)
    {
        BiasedAlsTrainer simpler = new(new BiasedAlsSettings { Seed = Seed });
        AccuracyMetrics accuracy = served.Accuracy!.Value;
        FoldResult biased = Stars(new BiasTrainer());
        AccuracyMetrics bias = biased.Accuracy!.Value;
        AccuracyMetrics runnerUp = Stars(simpler).Accuracy!.Value;
        return figures with
        {
            Rmse = accuracy.Rmse,
            Mae = accuracy.Mae,
            // Of √m the error is that of m over 2 √m.
            RmseError = Known(served.People.Mean(served.People.SquaredErrors).StandardError / (2 * accuracy.Rmse)),
            MaeError = Known(served.People.Mean(served.People.AbsoluteErrors).StandardError),
            BiasRmse = bias.Rmse,
            // √a − √b = (a − b) / (√a + √b).
            RmseLeadError = Known(served.People.MeanDifference(served.People.SquaredErrors, biased.People.SquaredErrors).StandardError / (accuracy.Rmse + bias.Rmse)),
            BiasMae = bias.Mae,
            StarRunnerUp = simpler.Name,
            RunnerUpRmse = runnerUp.Rmse,
            RunnerUpMae = runnerUp.Mae,
        };

        FoldResult Stars(IStarTrainer trainer) => new StarsTest(trainer, SideInformation.None, time).Measure(fold, cancellationToken);
    }

    private static double? Known(double error) => double.IsFinite(error) ? error : null;

    private static (MatchCalibration Match, IntervalCalibration? Interval) Calibrate(FoldPredictions told)
    {
        float[] given = [.. told.Given.Select(rating => rating.Stars.Value)];
        return (MatchCalibrator.Fit(told.Predicted.Span, given, Seed), IntervalCalibration.Fit(told.Predicted.Span, told.Deviations.Span, given));
    }

    /// <summary>The fold with the test ratings of some people only; the training part stays.</summary>
    private static Fold Sample(Fold fold, int people)
    {
        RaterId[] raters = [.. fold.Test.Select(rating => rating.Rater).Distinct().Order()];
        new SplitMix64(Seed).Shuffle<RaterId>(raters);
        HashSet<RaterId> chosen = [.. raters.Take(people)];
        return fold with { Test = [.. fold.Test.Where(rating => chosen.Contains(rating.Rater))] };
    }

    /// <summary>A model that has been fitted already, where a test asks for a trainer.</summary>
    private sealed class Fitted(string name, object model) : IRankTrainer, IStarTrainer
    {
        public string Name => name;

        IRankModel IRankTrainer.Train(RatingDataset train, CancellationToken cancellationToken) => (IRankModel)model;

        IStarModel IStarTrainer.Train(RatingDataset train, CancellationToken cancellationToken) => (IStarModel)model;
    }
}
