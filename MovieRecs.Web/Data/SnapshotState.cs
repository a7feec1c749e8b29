namespace MovieRecs.Web.Data;

/// <summary>What became of a snapshot. Stored by number.</summary>
public enum SnapshotState
{
    /// <summary>Trained, and not yet judged.</summary>
    Candidate = 1,

    /// <summary>It passed the gates, or an admin chose it: served now, or until another took its place.</summary>
    Promoted = 2,

    /// <summary>A gate held it back.</summary>
    HeldBack = 3,
}
