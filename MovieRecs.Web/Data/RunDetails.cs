namespace MovieRecs.Web.Data;

/// <summary>What a run found, in full; apart from <see cref="Run"/>, so that lists don't read it.</summary>
public sealed class RunDetails
{
    public required int RunId { get; init; }

    /// <summary>The outcome, as gzipped JSON.</summary>
    public required byte[] Outcome { get; init; }
}
