using System.Globalization;
using MovieRecs.Domain.Evaluation;
using MovieRecs.Web.Evaluations;
using MovieRecs.Web.Evaluations.Runs;

namespace MovieRecs.Web.Components.Pages.Admin.Runs;

/// <summary>What an admin has filled in so far, as text where they type, and what is wrong with it.</summary>
internal sealed class RunForm
{
    public const string Store = "";

    private const string Random = "random";

    /// <summary>Those that answer within seconds on a small dataset and say most about the site.</summary>
    private static readonly Dictionary<EvaluationProtocol, string[]> _usual = new()
    {
        [EvaluationProtocol.Stars] = ["bias", "item-knn", "hybrid-stars"],
        [EvaluationProtocol.Chronological] = ["bias", "item-knn", "hybrid-stars"],
        [EvaluationProtocol.Ranking] = ["popularity", "ials", "hybrid-rank"],
        [EvaluationProtocol.FoldIn] = ["popularity", "hybrid-rank"],
    };

    private EvaluationProtocol _protocol = EvaluationProtocol.Stars;

    public RunForm() => Models = Usual();

    public EvaluationProtocol Protocol
    {
        get => _protocol;
        set => (_protocol, Models) = (value, Usual(value));
    }

    /// <summary>The dataset's hash, or <see cref="Store"/>.</summary>
    public string Source { get; set; } = Store;

    /// <summary>"predefined", "surprise" or "random".</summary>
    public string Folds { get; set; } = Random;

    /// <summary>How many random folds.</summary>
    public string FoldCount { get; set; } = "5";

    public string Seed { get; set; } = "42";

    public bool CutsForAll { get; set; }

    public bool ShowsRandomHistory { get; set; }

    /// <summary>The names of those that are chosen.</summary>
    public HashSet<string> Models { get; private set; }

    /// <summary>By <see cref="ModelSetting.Key"/>, as typed; empty for the default.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    /// <summary>By field; empty before the first try.</summary>
    public Dictionary<string, string> Faults { get; private set; } = [];

    public bool HasFolds => Protocol is EvaluationProtocol.Stars or EvaluationProtocol.Ranking;

    public bool IsRandom => Folds == Random;

    /// <summary>How many folds a fold-by-fold measurement will have, as far as that is known beforehand.</summary>
    public int FoldsExpected => Protocol switch
    {
        EvaluationProtocol.Chronological => 1,
        EvaluationProtocol.FoldIn => 10,
        _ => IsRandom && int.TryParse(FoldCount, NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? count : 5,
    };

    /// <summary>The models that the protocol can measure here.</summary>
    public IReadOnlyList<string> Choices => EvaluationModels.For(Protocol).Names;

    public string? FaultOf(string field) => Faults.GetValueOrDefault(field);

    public void Choose(string model, bool isChosen)
    {
        if (isChosen)
            Models.Add(model);
        else
            Models.Remove(model);
    }

    /// <summary>The request; null where a field is wrong, and then <see cref="Faults"/> says which.</summary>
    public RunRequest? ToRequest(IReadOnlyList<Upload> uploads)
    {
        Upload? upload = uploads.FirstOrDefault(known => known.Hash == Source);
        Faults = [];
        if (!ulong.TryParse(Seed.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out ulong seed))
            Faults[nameof(RunRequest.Seed)] = "A seed is a whole number from 0 on.";
        RunRequest request = new()
        {
            Protocol = Protocol,
            Folds = !HasFolds ? null : IsRandom ? FoldCount.Trim() : Folds,
            CutsForAll = Protocol == EvaluationProtocol.Chronological && CutsForAll,
            ShowsRandomHistory = Protocol == EvaluationProtocol.FoldIn && ShowsRandomHistory,
            Seed = seed,
            Models = [.. Choices.Where(Models.Contains)],
            Upload = Source == Store ? null : Source,
            Data = upload?.Name ?? "store",
            Settings = SettingsGiven(),
        };
        foreach ((string field, string fault) in RunRequestRules.FaultsOf(request, upload))
            Faults.TryAdd(field, fault);
        return Faults.Count == 0 ? request : null;
    }

    /// <summary>Those of chosen models that differ from their defaults; what is no number becomes a fault.</summary>
    private Dictionary<string, double> SettingsGiven()
    {
        Dictionary<string, double> given = [];
        foreach (ModelSetting setting in ModelSetting.All.Where(setting => Models.Contains(setting.Model)))
        {
            string text = Settings.GetValueOrDefault(setting.Key, "").Trim();
            if (text.Length == 0)
                continue;
            // "1,000" is a thousand to some and one to others.
            if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value))
                Faults[setting.Key] = $"{setting.Label} of {setting.Model} has to be a number from {setting.Range}, without commas.";
            else if (value != setting.Default)
                given[setting.Key] = value;
        }

        return given;
    }

    private static HashSet<string> Usual(EvaluationProtocol protocol = EvaluationProtocol.Stars) => [.. _usual[protocol]];
}
