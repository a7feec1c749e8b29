namespace MovieRecs.Web.Data;

/// <summary>How far a run has come. Stored by number.</summary>
public enum RunState
{
    Queued = 1,
    Running = 2,
    Done = 3,
    Failed = 4,
    Cancelled = 5,

    /// <summary>The program ended while it ran.</summary>
    Interrupted = 6,
}
