using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Evaluation;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Models.Ials;
using MovieRecs.Domain.Ratings;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Domain.Evaluation;

public sealed class HoldoutEvaluatorTests
{
    private static readonly Movie[] _movies = [.. Enumerable.Range(1, 40).Select(id => Some.Movie(id, $"Film {id}"))];

    private static readonly Rating[] _ratings = SomeModel.TwoTastesRatings();

    private static readonly HoldoutEvaluator _evaluator = new(_movies, new ModelSettings { Ials = new IalsSettings { Threads = 1 }, Stars = SomeModel.QuickStars }, true, TimeProvider.System);

    [Fact]
    public void Measure_TwoTastes_FindsWhatWasHeldOut()
    {
        HoldoutFigures figures = Measure(_ratings, 1000)!;

        Assert.Equal((int)Math.Ceiling(_ratings.Length * 0.1), figures.Ratings);
        Assert.InRange(figures.People, 20, 30);
        Assert.InRange(figures.RankedPeople, 1, figures.People);
        Assert.InRange(figures.NdcgAt10!.Value, 0.3, 1);
        Assert.InRange(figures.Rmse!.Value, 0.001, 0.5);
        Assert.InRange(figures.Mae!.Value, 0.001, figures.Rmse.Value);
    }

    [Fact]
    public void Measure_TwoTastes_SetsTheServedModelBesideSimplerOnes()
    {
        HoldoutFigures figures = Measure(_ratings, 1000)!;

        // What most people like is half wrong for everybody; biases can't tell the tastes apart, factors can.
        Assert.True(figures.PopularityNdcgAt10 < figures.NdcgAt10, $"{figures.PopularityNdcgAt10} < {figures.NdcgAt10}");
        Assert.Contains(figures.RankRunnerUp, (string[])["ease", "ials"]);
        Assert.InRange(figures.RunnerUpNdcgAt10!.Value, figures.PopularityNdcgAt10!.Value, 1);
        Assert.True(figures.BiasRmse > figures.Rmse, $"{figures.BiasRmse} > {figures.Rmse}");
        Assert.InRange(figures.BiasMae!.Value, figures.Mae!.Value, figures.BiasRmse!.Value);
        Assert.Equal("als", figures.StarRunnerUp);
        Assert.InRange(figures.RunnerUpRmse!.Value, figures.RunnerUpMae!.Value, figures.BiasRmse.Value);
        Assert.InRange(figures.NdcgAt10Error!.Value, 0.001, 0.2);
        Assert.InRange(figures.RmseError!.Value, 1e-5, 0.2);
        Assert.InRange(figures.MaeError!.Value, 1e-5, 0.2);
        Assert.InRange(figures.NdcgLeadError!.Value, 0.001, 0.2);
        Assert.InRange(figures.RmseLeadError!.Value, 1e-5, 0.2);
    }

    [Fact]
    public void Figures_WrittenBeforeThereWereBaselines_AreRead()
    {
        HoldoutFigures? figures = System.Text.Json.JsonSerializer.Deserialize<HoldoutFigures>("""{"Share":0.1,"Seed":42,"People":70,"Ratings":900,"RankedPeople":66,"NdcgAt10":0.4}""");

        Assert.Equal(new HoldoutFigures(0.1, 42, 70, 900) { RankedPeople = 66, NdcgAt10 = 0.4 }, figures);
    }

    [Fact]
    public void Measure_OnePerson_HasNoErrorOverPeople()
    {
        HoldoutFigures figures = Measure(_ratings, 1)!;

        Assert.NotNull(figures.Rmse);
        Assert.Equal((null, null, null), (figures.RmseError, figures.MaeError, figures.NdcgAt10Error));
    }

    [Fact]
    public void Measure_MorePeopleThanTheLimit_AsksASampleOfThem()
    {
        HoldoutFigures figures = Measure(_ratings, 5)!;

        Assert.Equal(5, figures.People);
        Assert.InRange(figures.Ratings, 5, _ratings.Length / 10);
    }

    [Fact]
    public void Measure_Twice_GivesTheSame() => Assert.Equal(Measure(_ratings, 9), Measure(_ratings, 9));

    [Fact]
    public void Measure_NothingLiked_HasNoFigureOfTheOrder()
    {
        HoldoutFigures figures = Measure([.. _ratings.Where(rating => rating.Stars.Value < RatingScale.Liked)], 1000)!;

        Assert.Equal(0, figures.RankedPeople);
        Assert.Null(figures.NdcgAt10);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Measure_TooFewRatings_IsNothing(int count) => Assert.Null(Measure(_ratings[..count], 1000));

    [Fact]
    public void Measure_Cancelled_Stops()
    {
        using CancellationTokenSource cancelled = new();
        cancelled.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => _evaluator.Measure(_ratings, 0.1, 1000, null, cancelled.Token));
    }

    [Fact]
    public void Measure_WithStars_LearnsMatchAndIntervalAndWithoutThemNone()
    {
        HoldoutEvaluator orderOnly = new(_movies, new ModelSettings { Ials = new IalsSettings { Threads = 1 } }, false, TimeProvider.System);

        HoldoutResult measured = _evaluator.Measure(_ratings, 0.3, 1000, null, TestContext.Current.CancellationToken)!;
        HoldoutResult withoutStars = orderOnly.Measure(_ratings, 0.3, 1000, null, TestContext.Current.CancellationToken)!;

        Assert.True(measured.Match!.Probability(5) > measured.Match.Probability(2));
        Assert.InRange(measured.Interval!.Factor, 0.1, 5);
        Assert.Null(withoutStars.Match);
        Assert.Null(withoutStars.Interval);
    }

    private static HoldoutFigures? Measure(Rating[] ratings, int people) => _evaluator.Measure(ratings, 0.1, people, null, TestContext.Current.CancellationToken)?.Figures;
}
