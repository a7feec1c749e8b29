using System.Globalization;
using MovieRecs.Domain.Models;

namespace MovieRecs.Domain.Guarding;

/// <summary>
/// Compares what was measured on ratings held out.
/// </summary>
internal static class FigureGates
{
    public static IEnumerable<GateResult> Ask(Candidate candidate, GuardMargins margins)
    {
        HoldoutFigures? mine = candidate.Recommender.Model.Facts.Holdout;
        HoldoutFigures? served = candidate.Served?.Model.Facts.Holdout;
        if (mine is null)
        {
            yield return new GateResult(Gate.Order, GateOutcome.NotAsked, "It wasn't measured: there are too few ratings to hold any out, or measuring is switched off");
            yield break;
        }

        if (candidate.IsSameQuestion && served is not null)
        {
            if (mine.NdcgAt10 is { } ndcg && served.NdcgAt10 is { } servedNdcg)
                yield return Compare(Gate.Order, "nDCG@10", ndcg, servedNdcg, servedNdcg - ndcg, margins.Ndcg);
            if (mine.Rmse is { } rmse && served.Rmse is { } servedRmse)
                yield return Compare(Gate.Stars, "RMSE", rmse, servedRmse, rmse - servedRmse, margins.Rmse);
        }
        else if (candidate.Served is not null)
        {
            yield return new GateResult(Gate.Order, GateOutcome.NotAsked, "The served snapshot's figures are of other ratings, or weren't measured: they answer another question, so they are not compared");
        }
    }

    private static GateResult Compare(Gate gate, string name, double mine, double served, double loss, double margin)
    {
        string figures = $"{name} {Text(mine)} against {Text(served)} of the served snapshot";
        if (loss <= 0)
            return new GateResult(gate, GateOutcome.Passed, $"{figures}: {(loss < 0 ? $"better by {Text(-loss)}" : "the same")}");
        return loss <= margin
            ? new GateResult(gate, GateOutcome.Passed, $"{figures}: worse by {Text(loss)}, within the margin of {Text(margin)}")
            : new GateResult(gate, GateOutcome.Failed, $"{figures}: worse by {Text(loss)}, more than the margin of {Text(margin)}");
    }

    private static string Text(double figure) => figure.ToString("0.0000", CultureInfo.InvariantCulture);
}
