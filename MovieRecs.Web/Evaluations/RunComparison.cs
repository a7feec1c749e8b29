using MovieRecs.Domain.Evaluation;

namespace MovieRecs.Web.Evaluations;

/// <summary>
/// Two models or more, of one run or of several that asked the same, each set against one of them: how far apart they
/// are, and whether that is real, over folds and over people. Where several are set against it, probabilities are corrected for that.
/// </summary>
/// <param name="Reference">The model that the others are compared with.</param>
/// <param name="Figures">What they have in common.</param>
public sealed record RunComparison(string Reference, IReadOnlyList<ComparedFigure> Figures)
{
    /// <param name="runs">Each with what it is called where two have a model of the same name: "run 12".</param>
    /// <param name="reference">The name of the model to compare with, as <see cref="NamesOf"/> gives it; null for the first.</param>
    /// <exception cref="EvaluationException">The runs asked different questions, there is one model only, or none is called so.</exception>
    public static RunComparison Of(IReadOnlyList<(string Run, EvaluationOutcome Outcome)> runs, string? reference = null)
    {
        ArgumentNullException.ThrowIfNull(runs);
        foreach ((string run, EvaluationOutcome outcome) in runs.Skip(1))
            ComparableRuns.Require(runs[0].Run, runs[0].Outcome, run, outcome);
        IReadOnlyList<string> names = NamesOf(runs);
        if (names.Count < 2)
            throw new EvaluationException("There is one model only. Choose two runs, or one with two models.");
        string chosen = reference ?? names[0];
        if (!names.Contains(chosen))
            throw new EvaluationException($"No model of these runs is called \"{chosen}\". Choose from {string.Join(", ", names)}.");

        (string Name, ModelEvaluation Model)[] models =
        [
            .. names.Zip(runs.SelectMany(run => run.Outcome.Report.Models)).OrderBy(model => model.First == chosen ? 0 : 1),
        ];
        return new RunComparison(chosen, [.. ComparisonFigure.All.Select(figure => Compare(figure, models)).OfType<ComparedFigure>()]);
    }

    /// <summary>What the models are called: by their own names, and by their runs too where those alone don't tell.</summary>
    public static IReadOnlyList<string> NamesOf(IReadOnlyList<(string Run, EvaluationOutcome Outcome)> runs)
    {
        (string Run, string Model)[] all = [.. runs.SelectMany(run => run.Outcome.Report.Models.Select(model => (run.Run, model.Name)))];
        return [.. all.Select(one => all.Count(other => other.Model == one.Model) == 1 ? one.Model : $"{one.Model} · {one.Run}")];
    }

    private static ComparedFigure? Compare(ComparisonFigure figure, IReadOnlyList<(string Name, ModelEvaluation Model)> all)
    {
        (string Name, ModelEvaluation Model)[] models = [.. all.Where(model => model.Model.Folds.All(fold => figure.Of(fold) is not null))];
        if (models.Length < 2)
            return null;
        ModelEvaluation reference = models[0].Model;
        IReadOnlyList<PairedTest> overFolds = HolmCorrection.Adjust([.. models.Skip(1).Select(model => OverFolds(figure, model.Model, reference))]);
        PairedTest?[] overPeople = [.. models.Skip(1).Select(model => figure.OverPeople?.Invoke(model.Model.People, reference.People))];
        IReadOnlyList<PairedTest> adjusted = HolmCorrection.Adjust([.. overPeople.OfType<PairedTest>()]);
        return new ComparedFigure(
            figure.Name,
            figure.IsLowerBetter,
            [
                .. models.Select((model, at) => new ComparedModel(
                    model.Name,
                    model.Model.Mean(figure.Of)!.Value,
                    model.Model.Deviation(figure.Of),
                    at == 0 ? null : overFolds[at - 1],
                    at == 0 || adjusted.Count < overPeople.Length ? null : adjusted[at - 1])),
            ]);
    }

    private static PairedTest OverFolds(ComparisonFigure figure, ModelEvaluation model, ModelEvaluation reference) => PairedTest.OverFolds(
        [.. model.Folds.Select(fold => figure.Of(fold)!.Value)],
        [.. reference.Folds.Select(fold => figure.Of(fold)!.Value)],
        reference.Folds.Average(fold => fold.TrainRatings == 0 ? 0 : (double)fold.TestRatings / fold.TrainRatings));
}
