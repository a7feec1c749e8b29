namespace MovieRecs.Domain.Models.Snapshots;

/// <summary>How one part of a snapshot is written to a file and read from it. A further part is one more of these in <see cref="SnapshotSections"/>.</summary>
internal interface ISnapshotSection
{
    /// <summary>What the section is called in the file. A part that is written differently gets another name.</summary>
    string Name { get; }

    /// <summary>False where the snapshot has no such part.</summary>
    bool IsIn(ModelSnapshot snapshot);

    void Write(ModelSnapshot snapshot, SnapshotWriter writer);

    /// <summary>Reads the part into <paramref name="parts"/>, which has those of the sections before it.</summary>
    /// <exception cref="SnapshotException">The section holds no such part.</exception>
    void Read(SnapshotReader reader, SnapshotParts parts);
}
