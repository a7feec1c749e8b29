using MovieRecs.Domain.Import;

namespace MovieRecs.Web.Importing;

/// <summary>A running import, or the last one: a picture of one moment that never changes.</summary>
/// <param name="Label">What is imported: "ml-latest-small.zip".</param>
/// <param name="PerSecond">How fast the phase goes, in its own unit.</param>
/// <param name="Report">Where it succeeded: what came of it.</param>
/// <param name="Error">Where it failed: why, and what to do.</param>
public sealed record ImportStatus(string Label, ImportState State, DateTimeOffset StartedAt, ImportProgress Progress, double PerSecond, ImportReport? Report = null, string? Error = null)
{
    public bool IsRunning => State == ImportState.Running;
}
