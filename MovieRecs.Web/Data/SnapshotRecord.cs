namespace MovieRecs.Web.Data;

/// <summary>What is known of a snapshot beside its file, which may be gone by now.</summary>
public sealed class SnapshotRecord
{
    /// <summary>As in the file's name.</summary>
    public required int Number { get; init; }

    public required SnapshotState State { get; set; }

    /// <summary>Unix seconds.</summary>
    public required long TrainedAt { get; init; }

    /// <summary>When it was last put in service, in Unix seconds; null where it never was.</summary>
    public long? ServedAt { get; set; }

    /// <summary>What the gates said, as JSON; null before they were asked.</summary>
    public string? Verdict { get; set; }

    /// <summary>What it was trained on and what was measured, as JSON.</summary>
    public required string Facts { get; init; }
}
