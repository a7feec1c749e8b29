using MovieRecs.Domain.Evaluation;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Commands.Evaluation;
using MovieRecs.Web.Evaluations;
using MovieRecs.Web.Evaluations.Report;

namespace MovieRecs.Tests.Web.Evaluations;

public sealed class OutcomeFileTests
{
    [Theory]
    [InlineData(EvaluationProtocol.Stars, "bias,als")]
    [InlineData(EvaluationProtocol.Ranking, "popularity,ials")]
    [InlineData(EvaluationProtocol.FoldIn, "bias,popularity")]
    [InlineData(EvaluationProtocol.Chronological, "bias")]
    public async Task Read_WhatWasWritten_IsShownAsBefore(EvaluationProtocol protocol, string models)
    {
        using EvaluationFolder folder = new();
        folder.WriteCommunity();
        EvaluationRequest request = new(folder.Path, null, protocol, null, false, false, 42, models, "evaluate", true);
        using EvaluationPlan plan = await EvaluationPlan.MakeAsync(request, TestContext.Current.CancellationToken);
        EvaluationOutcome outcome = plan.CarryOut(TimeProvider.System, new Progress<EvaluationProgress>(), null, TestContext.Current.CancellationToken);
        if (outcome.Calibration is { } calibration)
            outcome = outcome with { Calibration = calibration with { Interval = new IntervalResult([new IntervalCoverage(4, 3, 5.5), new IntervalCoverage(2, 2, 3)], new SortedDictionary<int, IntervalCoverage> { [0] = new(2, 1, 2), [20] = new(6, 5, 8.5) }) } };

        EvaluationOutcome read = OutcomeFile.Read(OutcomeFile.Write(outcome));

        Assert.Equal(TextOf(outcome), TextOf(read));
        Assert.Equal(EvaluationJson.Of(outcome), EvaluationJson.Of(read));
        Assert.Equal(await HtmlReport.OfAsync(outcome, default), await HtmlReport.OfAsync(read, default));
    }

    [Fact]
    public void Read_FiguresThatAreNoNumber_StayNone()
    {
        FoldResult fold = new("u1", double.NaN, default, default) { Accuracy = new AccuracyMetrics(double.NaN, double.PositiveInfinity) };
        EvaluationOutcome outcome = new(new EvaluationReport(EvaluationProtocol.Stars, "predefined", [new ModelEvaluation("odd", [fold])]), "set", new(1, 1, 1), 1, "", null);

        EvaluationOutcome read = OutcomeFile.Read(OutcomeFile.Write(outcome));

        FoldResult kept = Assert.Single(Assert.Single(read.Report.Models).Folds);
        Assert.Equal((fold.PredictionCoverage, fold.Accuracy), (kept.PredictionCoverage, kept.Accuracy));
    }

    [Fact]
    public void Read_AnythingElse_IsRefused()
    {
        Assert.Throws<InvalidDataException>(() => OutcomeFile.Read([1, 2, 3]));
        Assert.Throws<InvalidDataException>(() => OutcomeFile.Read([]));
    }

    private static string TextOf(EvaluationOutcome outcome)
    {
        StringWriter text = new();
        EvaluationTable.Write(outcome, text);
        return text.ToString();
    }
}
