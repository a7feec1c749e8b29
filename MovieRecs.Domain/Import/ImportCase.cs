namespace MovieRecs.Domain.Import;

/// <summary>One row that wasn't as it should be.</summary>
/// <param name="Line">From 1, with the header.</param>
/// <param name="Problem">What was wrong: "7 is not on the scale of 0.5 to 5 stars".</param>
public sealed record ImportCase(string File, int Line, string Problem, ImportAction Action)
{
    public override string ToString() => $"{File} line {Line}: {Problem} ({Action.ToString().ToLowerInvariant()})";
}
