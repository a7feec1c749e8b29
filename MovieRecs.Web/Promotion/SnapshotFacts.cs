using MovieRecs.Domain.Models;
using MovieRecs.Domain.Models.Snapshots;

namespace MovieRecs.Web.Promotion;

/// <summary>What is known of a snapshot without its file.</summary>
/// <param name="HasStars">Whether it has a star prediction.</param>
public sealed record SnapshotFacts(ModelFacts Model, bool HasStars)
{
    public static SnapshotFacts Of(ModelSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return new SnapshotFacts(snapshot.Facts, snapshot.Stars is not null);
    }
}
