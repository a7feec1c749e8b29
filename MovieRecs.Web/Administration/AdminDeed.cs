namespace MovieRecs.Web.Administration;

/// <summary>What was done, for the audit log and for the person who asked.</summary>
/// <param name="Text">A sentence without its full stop: "Snapshot 12 is served now".</param>
/// <param name="Undo">What it takes to take it back, as JSON; null where it can't be, or is by other means.</param>
public sealed record AdminDeed(string Text, string? Undo = null)
{
    /// <summary>What makes the running site show it, once it is in the store.</summary>
    public Func<Task>? Then { get; init; }
}
