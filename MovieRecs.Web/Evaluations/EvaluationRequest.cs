using MovieRecs.Domain.Evaluation;

namespace MovieRecs.Web.Evaluations;

/// <summary>What an evaluation is to do.</summary>
/// <param name="Path">A dataset's zip or folder; null for the store.</param>
/// <param name="DataFolder">The store's folder as given, or null.</param>
/// <param name="Folds">As given: "predefined", "surprise", a number, or null.</param>
/// <param name="IsCutForAll">True to cut time once for everybody, under the chronological protocol.</param>
/// <param name="IsHistoryRandom">True to show random ratings of new people and not their first, under the fold-in protocol.</param>
/// <param name="Models">Names separated by commas, or null for all.</param>
/// <param name="Command">The command line.</param>
/// <param name="WantsMatch">True to calibrate the match even of a model without intervals, which trains it once more per fold.</param>
internal sealed record EvaluationRequest(
    string? Path, string? DataFolder, EvaluationProtocol Protocol, string? Folds, bool IsCutForAll, bool IsHistoryRandom, ulong Seed, string? Models, string Command, bool WantsMatch)
{
    /// <summary>What a dataset's zip is called; by default the path's last part.</summary>
    public string? DatasetName { get; init; }

    /// <summary>What is tried in place of the models' defaults.</summary>
    public ModelSettingValues Settings { get; init; } = ModelSettingValues.None;

    /// <summary>Refuses what makes no sense together, before anything is read.</summary>
    /// <param name="usesStore">True where <c>--store</c> is given.</param>
    /// <param name="cut">As given, or null.</param>
    /// <param name="history">As given, or null.</param>
    /// <exception cref="EvaluationException">The message says what to leave out.</exception>
    public void RequireSense(bool usesStore, string? cut, string? history)
    {
        if (usesStore == Path is not null)
            throw new EvaluationException(usesStore ? "Give either a dataset or --store, not both." : "Give the path of a MovieLens zip or folder, or --store for the site's own ratings.");
        if (Folds is not null && Protocol is EvaluationProtocol.FoldIn or EvaluationProtocol.Chronological)
            throw new EvaluationException($"--protocol {Name(Protocol)} has no folds to choose: it divides {(Protocol == EvaluationProtocol.FoldIn ? "people" : "by time")}. Leave --folds out.");
        if (cut is not null && Protocol != EvaluationProtocol.Chronological)
            throw new EvaluationException($"--cut is for --protocol {Name(EvaluationProtocol.Chronological)} only. Leave it out.");
        if (history is not null && Protocol != EvaluationProtocol.FoldIn)
            throw new EvaluationException($"--history is for --protocol {Name(EvaluationProtocol.FoldIn)} only. Leave it out.");
    }

    /// <summary>A protocol as it is written on the command line and in JSON: "foldin".</summary>
    public static string Name(EvaluationProtocol protocol) => protocol.ToString().ToLowerInvariant();
}
