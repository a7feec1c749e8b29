namespace MovieRecs.Domain.Models.Snapshots;

/// <summary>The sections of a snapshot file, in their order.</summary>
internal static class SnapshotSections
{
    public static IReadOnlyList<ISnapshotSection> All { get; } =
        [new FactsSection(), new ItemsSection(), new PopularitySection(), new IalsSection(), new EaseSection(), new WordsSection(), new StarsSection(), new MatchSection(), new IntervalSection()];

    /// <exception cref="SnapshotException">This program knows no such section: a newer one wrote it.</exception>
    public static ISnapshotSection Named(string name) =>
        All.FirstOrDefault(section => section.Name == name)
        ?? throw new SnapshotException($"The snapshot has a section \"{name}\", which this version of MovieRecs doesn't know: a newer one wrote it.") { IsOfAnotherVersion = true };
}
