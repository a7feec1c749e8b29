using System.ComponentModel.DataAnnotations;

namespace MovieRecs.Web.Evaluations.Runs;

/// <summary>What the site keeps for evaluations: the section <c>MovieRecs:Evaluation</c> of the configuration.</summary>
public sealed class EvaluationOptions
{
    public const string Section = "MovieRecs:Evaluation";

    /// <summary>How much room the uploaded datasets may take together, in MB.</summary>
    [Range(1, 1_000_000)]
    public int UploadMegabytes { get; init; } = 2048;

    /// <summary>The same in bytes.</summary>
    public long UploadBytes => UploadMegabytes * 1_000_000L;
}
