using System.Globalization;
using MovieRecs.Domain.Evaluation;

namespace MovieRecs.Web.Evaluations;

/// <summary>One model's figure beside that of the model it is compared with.</summary>
/// <param name="Name">The model, and the run where the name alone doesn't tell.</param>
/// <param name="Mean">Over folds.</param>
/// <param name="Deviation">Over folds; null of one fold.</param>
/// <param name="OverFolds">This model less the reference; null of the reference itself.</param>
/// <param name="OverPeople">Likewise; null where people aren't known one by one.</param>
public sealed record ComparedModel(string Name, double Mean, double? Deviation, PairedTest? OverFolds, PairedTest? OverPeople)
{
    /// <summary>Whether the difference is real, in a sentence; of the reference, that it is the reference.</summary>
    public string Verdict => (OverPeople?.IsReal, OverFolds?.IsReal) switch
    {
        _ when OverFolds is null => "The others are compared with this one.",
        _ when OverFolds.Difference == 0 && OverPeople is null or { Difference: 0 } => "There is no difference.",
        (true, true) => "Real: it shows over people and over folds.",
        (true, false) => "Real over people; over so few folds it may well be chance.",
        (false, true) => "It shows over folds, but over people it may well be chance.",
        (true, null) => "Real: it shows over people.",
        (null, true) => "Real: it shows over folds.",
        (null, null) => "Too little was measured to tell.",
        _ => "May well be chance.",
    };

    /// <summary>A test in words: "−0.0312 (−0.0350 to −0.0274), p &lt; .001, 943 people".</summary>
    /// <param name="what">What was counted: "people", "folds".</param>
    public static string TextOf(PairedTest? test, string what) => test switch
    {
        null => "",
        { P: null } => $"{Signed(test.Difference)}, too few {what} to tell ({test.Count.ToString("N0", CultureInfo.InvariantCulture)})",
        _ => $"{Signed(test.Difference)} ({Signed(test.Lowest!.Value)} to {Signed(test.Highest!.Value)}), {Chance(test.AdjustedP!.Value)}, {test.Count.ToString("N0", CultureInfo.InvariantCulture)} {what}",
    };

    private static string Signed(double value) => value.ToString("+0.0000;−0.0000;0.0000", CultureInfo.InvariantCulture);

    private static string Chance(double p) => p < 0.001 ? "p < .001" : $"p = {p.ToString(".000", CultureInfo.InvariantCulture)}";
}
