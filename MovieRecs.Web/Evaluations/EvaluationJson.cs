using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using MovieRecs.Domain.Evaluation;

namespace MovieRecs.Web.Evaluations;

/// <summary>
/// An evaluation as JSON, in the form that docs/evaluate.md promises to keep. Figures are rounded to six decimals; one
/// that the protocol doesn't give is absent.
/// </summary>
internal static class EvaluationJson
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(EvaluationOutcome outcome)
    {
        JsonObject json = new()
        {
            ["dataset"] = outcome.Dataset,
            ["protocol"] = EvaluationRequest.Name(outcome.Report.Protocol),
            ["folds"] = outcome.Report.Folds,
            ["seed"] = outcome.Seed,
        };
        if (outcome.Settings.Count > 0)
            json["settings"] = new JsonObject(outcome.Settings.Select(setting => KeyValuePair.Create<string, JsonNode?>(setting.Key, setting.Value)));
        json["models"] = new JsonArray([.. outcome.Report.Models.Select(model => Model(model, outcome.Calibration))]);
        return json.ToJsonString(Options);
    }

    /// <param name="calibration">Of one of the models, or null.</param>
    private static JsonObject Model(ModelEvaluation model, CalibrationResult? calibration)
    {
        JsonObject json = new() { ["name"] = model.Name };
        foreach (Figure figure in Figure.All)
            Add(json, figure.Key, model.Mean(figure.Of));
        foreach (Figure figure in Figure.PerFold.Where(figure => model.Mean(figure.Of) is not null))
            json[PerFoldKey(figure)] = new JsonArray([.. model.Folds.Select(fold => (JsonNode)Rounded(figure.Of(fold)!.Value))]);
        if (calibration is { Interval.Folds.Count: > 0 } && calibration.Model == model.Name)
            AddIntervals(json, calibration.Interval);
        json["fitSeconds"] = Rounded(model.FitTime.TotalSeconds);
        json["testSeconds"] = Rounded(model.TestTime.TotalSeconds);
        Add(json, Figure.Scoring.Key, model.Mean(Figure.Scoring.Of));
        Add(json, Figure.FoldIn.Key, model.Mean(Figure.FoldIn.Of));
        if (model.ByRatings is { Count: > 0 } byRatings)
            json["byRatings"] = new JsonArray([.. byRatings.Select(ByRatings)]);
        return json;
    }

    private static void AddIntervals(JsonObject json, IntervalResult intervals)
    {
        Add(json, "intervalCoverage", intervals.Share);
        Add(json, "intervalWidth", intervals.Width);
        json["foldIntervalCoverage"] = new JsonArray([.. intervals.Folds.Select(fold => (JsonNode)Rounded(fold.Share))]);
        json["intervalsByEvidence"] = new JsonArray([.. intervals.ByEvidence.Select(group => new JsonObject
        {
            ["fewestRatings"] = group.Key,
            ["count"] = group.Value.Count,
            ["coverage"] = Rounded(group.Value.Share),
            ["width"] = Rounded(group.Value.MeanWidth),
        })]);
    }

    private static JsonObject ByRatings(FoldInResult result)
    {
        JsonObject json = new() { ["n"] = result.Ratings };
        Add(json, Figure.Rmse.Key, result.Rmse);
        Add(json, Figure.Ndcg.Key, result.Ndcg);
        return json;
    }

    /// <summary>"foldRmse" for "rmse".</summary>
    private static string PerFoldKey(Figure figure) => $"fold{char.ToUpperInvariant(figure.Key[0])}{figure.Key[1..]}";

    private static void Add(JsonObject json, string key, double? value)
    {
        if (value is { } figure)
            json[key] = Rounded(figure);
    }

    private static double Rounded(double figure) => Math.Round(figure, 6);
}
