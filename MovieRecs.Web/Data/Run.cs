namespace MovieRecs.Web.Data;

/// <summary>One training, or one evaluation, as the admin's pages list it. What it found in full is in <see cref="RunDetails"/>.</summary>
public sealed class Run
{
    public int Id { get; init; }

    public required RunKind Kind { get; init; }

    public required RunState State { get; set; }

    /// <summary>In a few words, for lists: "stars, 5 random folds, ml-100k".</summary>
    public required string Title { get; set; }

    /// <summary>What was asked for, as JSON: enough to ask for it again.</summary>
    public required string Request { get; init; }

    /// <summary>Who asked, by the name they had; null where the site did by itself.</summary>
    public string? By { get; init; }

    /// <summary>Unix seconds.</summary>
    public required long QueuedAt { get; init; }

    /// <summary>Unix seconds; null while it waits.</summary>
    public long? StartedAt { get; set; }

    /// <summary>Unix seconds; null until then. Of an interrupted run, when that was noticed.</summary>
    public long? EndedAt { get; set; }

    /// <summary>How many steps are done, of <see cref="Total"/>; for an interrupted run, how far it came.</summary>
    public int Done { get; set; }

    public int Total { get; set; }

    /// <summary>Why it failed, in words; null where it didn't.</summary>
    public string? Problem { get; set; }

    /// <summary>The number of the snapshot that a training wrote; null for none.</summary>
    public int? Snapshot { get; set; }

    /// <summary>
    /// Of the ratings, their division and the protocol: runs with the same one asked the same questions, and can be compared
    /// pair by pair. Null until it is known.
    /// </summary>
    public string? Fingerprint { get; set; }

    /// <summary>The version of the program that ran it.</summary>
    public required string CodeVersion { get; init; }
}
