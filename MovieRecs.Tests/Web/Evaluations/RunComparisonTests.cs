using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Evaluation;
using MovieRecs.Web.Evaluations;

namespace MovieRecs.Tests.Web.Evaluations;

public sealed class RunComparisonTests
{
    /// <summary>Twelve people; the second model is half a star better for each of them, more or less.</summary>
    private static readonly int[] People = [.. Enumerable.Range(1, 12)];

    [Fact]
    public void Of_TwoModelsOfOneRun_SetsTheSecondAgainstTheFirst()
    {
        RunComparison comparison = RunComparison.Of([("run 1", Outcome(Model("bias", 1.0, 1.1), Model("als", 0.8, 0.7)))]);

        Assert.Equal("bias", comparison.Reference);
        Assert.Equal(["RMSE", "MAE"], comparison.Figures.Select(figure => figure.Name));
        ComparedFigure rmse = comparison.Figures[0];
        Assert.True(rmse.IsLowerBetter);
        Assert.Equal(["bias", "als"], rmse.Models.Select(model => model.Name));
        Assert.Null(rmse.Models[0].OverFolds);
        Assert.Equal(-0.3, rmse.Models[1].OverFolds!.Difference, 12);
        Assert.Equal((12, 2), (rmse.Models[1].OverPeople!.Count, rmse.Models[1].OverFolds!.Count));
        Assert.True(rmse.Models[1].OverPeople!.IsReal);
        Assert.StartsWith("Real", rmse.Models[1].Verdict, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_TwoRunsOfTheSameModel_NamesTheRunsAndFindsNothing()
    {
        RunComparison comparison = RunComparison.Of([("run 1", Outcome(Model("als", 0.8, 0.7))), ("run 2", Outcome(Model("als", 0.8, 0.7)))], "als · run 2");

        ComparedModel other = comparison.Figures[0].Models[1];
        Assert.Equal(("als · run 2", "als · run 1"), (comparison.Reference, other.Name));
        Assert.Equal((1, 1), (other.OverFolds!.P, other.OverPeople!.P));
        Assert.Equal("There is no difference.", other.Verdict);
    }

    [Fact]
    public void Of_ThreeModels_CorrectsForTwoComparisons()
    {
        ComparedFigure rmse = RunComparison.Of([("run 1", Outcome(Model("bias", 1.0, 1.2), Model("als", 0.8, 0.9), Model("svd", 0.9, 1.0)))]).Figures[0];

        PairedTest smaller = rmse.Models.Skip(1).Select(model => model.OverFolds!).MinBy(test => test.P)!;
        Assert.Equal(Math.Min(1, 2 * smaller.P!.Value), smaller.AdjustedP!.Value, 12);
    }

    [Fact]
    public void Of_RunsThatAskedDifferentQuestions_SaysInWhatTheyDiffer()
    {
        EvaluationOutcome usual = Outcome(Model("bias", 1.0, 1.1));
        (EvaluationOutcome Other, string Reason)[] others =
        [
            (usual with { Dataset = "other.zip" }, "other.zip"),
            (usual with { Summary = usual.Summary with { Ratings = 101 } }, "101"),
            (usual with { Report = usual.Report with { Protocol = EvaluationProtocol.Chronological } }, "chronological"),
            (usual with { Report = usual.Report with { Folds = "surprise" } }, "Surprise"),
            (Outcome(Model("bias", 1.0, 1.1, checksum: 9)) with { Seed = 7 }, "seed 7"),
            (Outcome(Model("bias", 1.0, 1.1, checksum: 9)), "held out other ratings"),
        ];

        Assert.All(others, other => Assert.Contains(other.Reason, Assert.Throws<EvaluationException>(() => RunComparison.Of([("run 1", usual), ("run 2", other.Other)])).Message, StringComparison.Ordinal));
        Assert.Null(ComparableRuns.Difference(usual, usual with { Command = "again" }));
    }

    [Fact]
    public void Of_OneModelOrAnUnknownOne_IsRefused()
    {
        Assert.Throws<EvaluationException>(() => RunComparison.Of([("run 1", Outcome(Model("bias", 1, 1)))]));
        Assert.Throws<EvaluationException>(() => RunComparison.Of([("run 1", Outcome(Model("bias", 1, 1), Model("als", 1, 1)))], "svd"));
    }

    [Theory]
    [InlineData(null, "")]
    [InlineData(0.0004, "−0.1000 (−0.2000 to +0.1000), p < .001, 1,234 people")]
    [InlineData(0.25, "−0.1000 (−0.2000 to +0.1000), p = .250, 1,234 people")]
    public void TextOf_ATest_HasDifferenceIntervalAndChance(double? p, string text) =>
        Assert.Equal(text, ComparedModel.TextOf(p is null ? null : new PairedTest(-0.1, 1234) { Lowest = -0.2, Highest = 0.1, P = p, AdjustedP = p }, "people"));

    private static EvaluationOutcome Outcome(params ModelEvaluation[] models) =>
        new(new EvaluationReport(EvaluationProtocol.Stars, "random", models), "set.zip", new DatasetSummary(100, 12, 20), 42, "evaluate", null);

    private static ModelEvaluation Model(string name, double first, double second, ulong checksum = 5) => new(name, [Fold("1", first, checksum), Fold("2", second, checksum)])
    {
        People = new PeopleResults(People, [.. People.Select(_ => 2)])
        {
            SquaredErrors = [.. People.Select(person => (float)((first * first) + (second * second) + (person % 3 * 0.01 * first)))],
            AbsoluteErrors = [.. People.Select(person => (float)(first + second + (person % 3 * 0.01 * first)))],
        },
    };

    private static FoldResult Fold(string name, double error, ulong checksum) =>
        new(name, 1, default, default) { TrainRatings = 80, TestRatings = 20, TestChecksum = checksum, Accuracy = new AccuracyMetrics(error, error * 0.8) };
}
