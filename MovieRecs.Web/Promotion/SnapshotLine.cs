using MovieRecs.Domain.Guarding;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Promotion;

/// <summary>A snapshot as the list of them shows it: its file, what the store knows of it, or both.</summary>
/// <param name="State">Null where the store knows nothing of it.</param>
/// <param name="At">When it was trained; where that isn't known, when its file was written.</param>
/// <param name="Bytes">Of its file; null where that is gone.</param>
/// <param name="Problem">Why it can't be served; null where nothing is known against it.</param>
public sealed record SnapshotLine(int Number, SnapshotState? State, DateTimeOffset At, long? Bytes, string? Problem)
{
    /// <summary>When it was last put in service; null where it never was.</summary>
    public DateTimeOffset? ServedAt { get; init; }

    /// <summary>What the gates said; null where they weren't asked, and of snapshots older than what serves.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>What it was trained on; null where that isn't known.</summary>
    public int? Ratings { get; init; }

    public int? Movies { get; init; }

    /// <summary>nDCG@10 on ratings held out; null where it wasn't measured.</summary>
    public double? Ndcg { get; init; }

    /// <summary>The standard error of <see cref="Ndcg"/> over people.</summary>
    public double? NdcgError { get; init; }

    /// <summary>RMSE on ratings held out, in stars; null where it wasn't measured.</summary>
    public double? Rmse { get; init; }

    /// <summary>The standard error of <see cref="Rmse"/> over people.</summary>
    public double? RmseError { get; init; }
}
