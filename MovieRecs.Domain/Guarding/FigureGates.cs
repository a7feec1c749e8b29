using System.Globalization;
using MovieRecs.Domain.Models;

namespace MovieRecs.Domain.Guarding;

/// <summary>
/// Compares what was measured on ratings held out. A loss to the served snapshot holds a candidate back where it is more
/// than the margin and more than chance explains (<see cref="Chance"/>). Without standard errors the margin alone decides.
/// </summary>
internal static class FigureGates
{
    /// <summary>Figures of fewer people say nothing.</summary>
    private const int FewestPeople = 10;

    public static IEnumerable<GateResult> Ask(Candidate candidate, GuardMargins margins)
    {
        HoldoutFigures? mine = candidate.Recommender.Model.Facts.Holdout;
        HoldoutFigures? served = candidate.Served?.Model.Facts.Holdout;
        if (mine is null)
        {
            yield return new GateResult(Gate.Order, GateOutcome.NotAsked, "It wasn't measured: there are too few ratings to hold any out, or measuring is switched off");
            yield break;
        }

        if (mine.RankedPeople < FewestPeople)
        {
            yield return new GateResult(Gate.Order, GateOutcome.NotAsked, $"Figures of fewer than {FewestPeople} people say nothing, and there were no more to ask");
            yield break;
        }

        if (served is { RankedPeople: < FewestPeople })
        {
            yield return new GateResult(Gate.Order, GateOutcome.NotAsked, $"The served snapshot's figures are of fewer than {FewestPeople} people and say nothing, so this one is compared with its own baselines only");
        }
        else if (candidate.IsSameQuestion && served is not null)
        {
            if (mine.NdcgAt10 is { } ndcg && served.NdcgAt10 is { } servedNdcg)
                yield return Compare(Gate.Order, "nDCG@10", ndcg, servedNdcg, servedNdcg - ndcg, margins.Ndcg, Chance.LargestLoss(mine.NdcgAt10Error, served.NdcgAt10Error));
            if (mine.Rmse is { } rmse && served.Rmse is { } servedRmse)
                yield return Compare(Gate.Stars, "RMSE", rmse, servedRmse, rmse - servedRmse, margins.Rmse, Chance.LargestLoss(mine.RmseError, served.RmseError));
        }
        else if (candidate.Served is not null)
        {
            yield return new GateResult(Gate.Order, GateOutcome.NotAsked, "The served snapshot's figures are of other ratings, or weren't measured: they answer another question, so this one is compared with its own baselines only");
        }

        foreach (GateResult result in Baselines(mine))
            yield return result;
    }

    /// <summary>The candidate against the simplest thing that could serve: measured on the same ratings, so chance is that of the difference person by person.</summary>
    private static IEnumerable<GateResult> Baselines(HoldoutFigures mine)
    {
        if (mine is { NdcgAt10: { } ndcg, PopularityNdcgAt10: { } popularity })
            yield return Beats($"nDCG@10 {Text(ndcg)} against {Text(popularity)} of popularity alone", popularity - ndcg, Chance.LargestLoss(mine.NdcgLeadError));
        if (mine is { Rmse: { } rmse, BiasRmse: { } bias })
            yield return Beats($"RMSE {Text(rmse)} against {Text(bias)} of biases alone", rmse - bias, Chance.LargestLoss(mine.RmseLeadError));
    }

    /// <param name="loss">Negative where the candidate is better.</param>
    /// <param name="chance">The largest loss that chance explains.</param>
    private static GateResult Beats(string figures, double loss, double chance) => loss switch
    {
        < 0 => new(Gate.Baselines, GateOutcome.Passed, $"{figures}: better"),
        _ when loss < chance => new(Gate.Baselines, GateOutcome.Passed, $"{figures}: no better, by no more than the {Text(chance)} that chance explains"),
        _ => new(Gate.Baselines, GateOutcome.Failed, $"{figures}: no better, so nothing was learned"),
    };

    /// <param name="chance">The largest loss that chance explains.</param>
    private static GateResult Compare(Gate gate, string name, double mine, double served, double loss, double margin, double chance)
    {
        string figures = $"{name} {Text(mine)} against {Text(served)} of the served snapshot";
        if (loss <= 0)
            return new GateResult(gate, GateOutcome.Passed, $"{figures}: {(loss < 0 ? $"better by {Text(-loss)}" : "the same")}");
        if (loss <= margin)
            return new GateResult(gate, GateOutcome.Passed, $"{figures}: worse by {Text(loss)}, within the margin of {Text(margin)}");
        return loss <= chance
            ? new GateResult(gate, GateOutcome.Passed, $"{figures}: worse by {Text(loss)}, more than the margin of {Text(margin)}, but no more than the {Text(chance)} that chance explains")
            : new GateResult(gate, GateOutcome.Failed, $"{figures}: worse by {Text(loss)}, more than the margin of {Text(margin)}");
    }

    private static string Text(double figure) => figure.ToString("0.0000", CultureInfo.InvariantCulture);
}
