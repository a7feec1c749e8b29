using System.Globalization;
using MovieRecs.Domain.Evaluation;

namespace MovieRecs.Web.Evaluations.Runs;

/// <summary>What a request has to be like, checked before it is queued. A fault names its field.</summary>
internal static class RunRequestRules
{
    public const int MostFolds = 20;

    /// <summary>The first fault of each field, by the field's name, or by <see cref="ModelSetting.Key"/>; empty where all is well.</summary>
    /// <param name="upload">The dataset that is asked for; null where it isn't there, and for the store.</param>
    public static IReadOnlyDictionary<string, string> FaultsOf(RunRequest request, Upload? upload)
    {
        ArgumentNullException.ThrowIfNull(request);
        Dictionary<string, string> faults = [];
        if (!Enum.IsDefined(request.Protocol))
            faults[nameof(RunRequest.Protocol)] = "Choose one of the protocols.";
        if (request.Upload is not null && upload is null)
            faults[nameof(RunRequest.Upload)] = $"The dataset {request.Data} isn't here any more. Upload it again, or choose another.";
        if (FoldsFault(request, upload) is { } folds)
            faults[nameof(RunRequest.Folds)] = folds;
        if (ModelsFault(request) is { } models)
            faults[nameof(RunRequest.Models)] = models;
        foreach ((string key, double value) in request.Settings)
        {
            if (SettingFault(request, key, value) is { } setting)
                faults[key] = setting;
        }

        return faults;
    }

    private static string? FoldsFault(RunRequest request, Upload? upload)
    {
        if (request.Protocol is EvaluationProtocol.FoldIn or EvaluationProtocol.Chronological)
            return request.Folds is null ? null : "This protocol has no folds to choose.";
        if (request.Folds is "predefined")
            return upload is { HasFolds: true } ? null : "These data have no folds of their own. Choose random folds.";
        if (request.Folds is null or "surprise")
            return null;
        return int.TryParse(request.Folds, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count is >= 2 and <= MostFolds
            ? null
            : $"Random folds have to be from 2 to {MostFolds}.";
    }

    private static string? ModelsFault(RunRequest request)
    {
        if (request.Models.Count == 0)
            return "Choose at least one model.";
        IReadOnlyList<string> known = EvaluationModels.For(request.Protocol).Names;
        if (request.Models.FirstOrDefault(model => !known.Contains(model)) is { } unfit)
            return $"This protocol can't measure {unfit}. Choose from {string.Join(", ", known)}.";
        return request.Models.Distinct().Count() < request.Models.Count ? "Name each model once." : null;
    }

    private static string? SettingFault(RunRequest request, string key, double value)
    {
        if (ModelSetting.Find(key) is not { } setting)
            return $"There is no setting \"{key}\".";
        bool isUsed = request.Models.Contains(setting.Model) || (setting.Model == "hybrid-stars" && request.Models.Contains("hybrid-stars-dated"));
        return isUsed ? setting.FaultOf(value) : $"{setting.Model} is not among the models.";
    }
}
