using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Evaluation;

namespace MovieRecs.Web.Evaluations;

/// <summary>What an evaluation found, and on what: plain data, which an <see cref="OutcomeFile"/> keeps.</summary>
/// <param name="Dataset">The dataset's name.</param>
/// <param name="Summary">How large it is.</param>
/// <param name="Command">The command line that asked for it.</param>
/// <param name="Calibration">How far the match and the interval of one of the models can be believed; null where it was not asked for.</param>
public sealed record EvaluationOutcome(EvaluationReport Report, string Dataset, DatasetSummary Summary, ulong Seed, string Command, CalibrationResult? Calibration)
{
    /// <summary>What was tried in place of the models' defaults, by <see cref="ModelSetting.Key"/>.</summary>
    public IReadOnlyDictionary<string, double> Settings { get; init; } = new Dictionary<string, double>();

    /// <summary>How the ratings were divided, in words.</summary>
    public string Division => Report.Folds switch
    {
        "predefined" => Counted("predefined fold"),
        "surprise" => "Surprise's own five folds",
        "last-of-each" => "the last fifth of each rater's ratings by time",
        "last-of-all" => "the last fifth of all ratings by time",
        "held-out-raters" => $"each tenth of the raters held out in turn and shown by their first ratings, seed {Seed}",
        "held-out-raters-shuffled" => $"each tenth of the raters held out in turn and shown by random ratings, seed {Seed}",
        _ => $"{Counted("random fold")}, seed {Seed}",
    };

    private int FoldCount => Report.Models[0].Folds.Count;

    private string Counted(string what) => FoldCount == 1 ? $"1 {what}" : $"{FoldCount} {what}s";
}
