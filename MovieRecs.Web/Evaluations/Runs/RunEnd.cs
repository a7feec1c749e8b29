using MovieRecs.Web.Data;

namespace MovieRecs.Web.Evaluations.Runs;

/// <summary>How a run ended.</summary>
/// <param name="Problem">Why it failed, in words; null where it didn't.</param>
internal sealed record RunEnd(RunState State, string? Problem = null)
{
    /// <summary>When, where it is written down later; null for now.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>How many steps were done, of <see cref="Total"/>; null where what was written on the way stays.</summary>
    public int? Done { get; init; }

    public int Total { get; init; }

    public string? Fingerprint { get; init; }

    public int? Snapshot { get; init; }

    /// <summary>By model and figure.</summary>
    public IReadOnlyList<MeasuredFigure> Figures { get; init; } = [];

    /// <summary>What was found in full; null where nothing was.</summary>
    public EvaluationOutcome? Outcome { get; init; }
}
