using System.Globalization;
using MovieRecs.Domain.Evaluation;

namespace MovieRecs.Web.Evaluations;

/// <summary>Figures can be compared where the questions were the same: the protocol, the data, and how it was divided.</summary>
public static class ComparableRuns
{
    /// <exception cref="EvaluationException">They asked different questions; the message says in what they differ.</exception>
    public static void Require(string firstName, EvaluationOutcome first, string secondName, EvaluationOutcome second)
    {
        if (Difference(first, second) is { } difference)
            throw new EvaluationException($"{firstName} and {secondName} can't be compared: {difference}");
    }

    /// <summary>In what two runs differ so that they can't be compared, as a sentence; null where they can.</summary>
    public static string? Difference(EvaluationOutcome first, EvaluationOutcome second)
    {
        if (first.Report.Protocol != second.Report.Protocol)
            return $"one is of the protocol {EvaluationRequest.Name(first.Report.Protocol)}, the other of {EvaluationRequest.Name(second.Report.Protocol)}.";
        if (first.Dataset != second.Dataset)
            return $"one is on {first.Dataset}, the other on {second.Dataset}.";
        if (first.Summary != second.Summary)
            return string.Create(CultureInfo.InvariantCulture, $"{first.Dataset} had {first.Summary.Ratings:N0} ratings in one and {second.Summary.Ratings:N0} in the other, or other people or films. Repeat the older one.");
        if (first.Report.Folds != second.Report.Folds)
            return $"one divides the ratings into {first.Division}, the other into {second.Division}.";
        if (AskedBy(first).SequenceEqual(AskedBy(second)))
            return null;
        return first.Division != second.Division
            ? $"one divides the ratings into {first.Division}, the other into {second.Division}."
            : "they held out other ratings, so some were given, changed or taken back in between. Repeat the older one.";
    }

    /// <summary>Of each fold, what tells it from any other.</summary>
    private static IEnumerable<(string, int, int, ulong)> AskedBy(EvaluationOutcome outcome) =>
        outcome.Report.Models[0].Folds.Select(fold => (fold.Fold, fold.TrainRatings, fold.TestRatings, fold.TestChecksum));
}
