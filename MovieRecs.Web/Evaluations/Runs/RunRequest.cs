using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using MovieRecs.Domain.Evaluation;
using MovieRecs.Web.Data;
using MovieRecs.Web.Evaluations.Report;

namespace MovieRecs.Web.Evaluations.Runs;

/// <summary>What an admin asked an evaluation to do; kept with the run, so that it can be asked again.</summary>
public sealed record RunRequest
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new JsonStringEnumConverter() } };

    public required EvaluationProtocol Protocol { get; init; }

    /// <summary>"predefined", "surprise" or a number of random folds; null where the protocol has none to choose, or for what is usual.</summary>
    public string? Folds { get; init; }

    /// <summary>True to cut time once for everybody, under the chronological protocol.</summary>
    public bool CutsForAll { get; init; }

    /// <summary>True to show random ratings of new people and not their first, under the fold-in protocol.</summary>
    public bool ShowsRandomHistory { get; init; }

    public ulong Seed { get; init; } = 42;

    /// <summary>The models' names, at least one.</summary>
    public required IReadOnlyList<string> Models { get; init; }

    /// <summary>The uploaded dataset's SHA-256; null for the store.</summary>
    public string? Upload { get; init; }

    /// <summary>What the data are called: "ml-100k", "store".</summary>
    public required string Data { get; init; }

    /// <summary>The store's version as the run was asked for; null of an upload.</summary>
    public string? StoreVersion { get; init; }

    /// <summary>What is tried in place of the models' defaults, by <see cref="ModelSetting.Key"/>.</summary>
    public IReadOnlyDictionary<string, double> Settings { get; init; } = new Dictionary<string, double>();

    /// <summary>In a few words, for lists: "stars, 5 random folds, ml-100k".</summary>
    public string Title => $"{ProtocolText.Of(Protocol).Name}, {Division}, {(Upload is null ? "the site's ratings" : Data)}";

    /// <summary>How ratings are divided, in a few words.</summary>
    public string Division => Protocol switch
    {
        EvaluationProtocol.FoldIn => ShowsRandomHistory ? "new people by random ratings" : "new people by their first ratings",
        EvaluationProtocol.Chronological => CutsForAll ? "the last fifth of all" : "the last fifth of each person",
        _ => Folds switch
        {
            "predefined" => "predefined folds",
            "surprise" => "Surprise's folds",
            null => "usual folds",
            _ => $"{Folds} random folds",
        },
    };

    /// <summary>The request of a run.</summary>
    /// <exception cref="EvaluationException">It was kept by another version of the program, or is none.</exception>
    public static RunRequest Of(Run run)
    {
        ArgumentNullException.ThrowIfNull(run);
        try
        {
            return JsonSerializer.Deserialize<RunRequest>(run.Request, Options) ?? throw new JsonException();
        }
        catch (JsonException)
        {
            throw new EvaluationException(string.Create(CultureInfo.InvariantCulture, $"What run {run.Id} was asked can't be read: it was kept by another version of the program."));
        }
    }

    /// <summary>As a run keeps it.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Options);

    /// <summary>As the command line's evaluation understands it.</summary>
    /// <param name="path">The dataset's; null for the store.</param>
    internal EvaluationRequest ToEvaluation(string? path, string dataFolder) => new(
        path, dataFolder, Protocol, Folds, CutsForAll, ShowsRandomHistory, Seed, string.Join(',', Models), CommandFor(), WantsMatch: true)
    {
        DatasetName = $"{Data}.zip",
        Settings = new ModelSettingValues(Settings),
    };

    /// <summary>The command line that asks the same, settings aside.</summary>
    private string CommandFor()
    {
        string source = Upload is null ? "--store" : $"{Data}.zip";
        string folds = Folds is null ? "" : $" --folds {Folds}";
        string cut = CutsForAll ? " --cut global" : "";
        string history = ShowsRandomHistory ? " --history random" : "";
        return string.Create(CultureInfo.InvariantCulture, $"evaluate {source} --protocol {EvaluationRequest.Name(Protocol)}{folds}{cut}{history} --seed {Seed} --models {string.Join(',', Models)}");
    }
}
