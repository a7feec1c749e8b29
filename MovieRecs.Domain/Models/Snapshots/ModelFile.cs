using System.Security.Cryptography;

namespace MovieRecs.Domain.Models.Snapshots;

/// <summary>
/// A snapshot as a file: a header, then how many sections there are, their names, and the sections one after the other.
/// Numbers are little-endian, arrays preceded by their count. Nothing of the content is looked at before its checksum is
/// found right; what goes wrong after that is of a program with another idea of the format.
/// </summary>
public static class ModelFile
{
    private const int BufferSize = 1 << 20;

    /// <summary>Far above what there will ever be: a count beyond it is damage.</summary>
    private const int MostSections = 100;

    /// <summary>Writes a snapshot. It is whole only when this returns: the header comes last.</summary>
    /// <param name="destination">Empty, and able to seek.</param>
    public static void Write(ModelSnapshot snapshot, Stream destination)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(destination);
        ThrowIfBigEndian();
        using IncrementalHash checksum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        SnapshotWriter writer = new(destination, checksum);
        destination.Write(new byte[SnapshotHeader.Size]);
        ISnapshotSection[] sections = [.. SnapshotSections.All.Where(section => section.IsIn(snapshot))];
        writer.Write(sections.Length);
        foreach (ISnapshotSection section in sections)
            writer.WriteText(section.Name);
        foreach (ISnapshotSection section in sections)
            section.Write(snapshot, writer);
        destination.Position = 0;
        new SnapshotHeader(SnapshotHeader.CurrentVersion, writer.Length, checksum.GetHashAndReset()).Write(destination);
    }

    /// <summary>Reads a snapshot.</summary>
    /// <param name="source">At the start of the file, and able to seek.</param>
    /// <exception cref="SnapshotException">It is damaged, cut short, no snapshot at all, or of another version.</exception>
    public static ModelSnapshot Read(Stream source)
    {
        ArgumentNullException.ThrowIfNull(source);
        ThrowIfBigEndian();
        try
        {
            SnapshotHeader header = SnapshotHeader.Read(source);
            ThrowIfDamaged(source, header);
            source.Position = SnapshotHeader.Size;
            return ReadSections(new SnapshotReader(source, header.Length));
        }
        catch (Exception error) when (error is ArgumentException or OverflowException or EndOfStreamException)
        {
            throw new SnapshotException($"Its parts don't fit together ({error.Message}).", error);
        }
    }

    /// <summary>True where another version of this program wrote the file, which is then not to be taken for a damaged one.</summary>
    /// <param name="source">At the start of the file, and able to seek; no more than the first bytes are read, but for a file that reads as another version's.</param>
    public static bool IsOfAnotherVersion(Stream source)
    {
        ArgumentNullException.ThrowIfNull(source);
        try
        {
            SnapshotHeader header = SnapshotHeader.Read(source);
            if (ReadsHere(source))
                return false;
            // Damage reads as another version too.
            source.Position = SnapshotHeader.Size;
            ThrowIfDamaged(source, header);
            return true;
        }
        catch (SnapshotException error)
        {
            return error.IsOfAnotherVersion;
        }
    }

    /// <summary>False where this program doesn't know the file's sections, or can't make out its facts, which come first.</summary>
    private static bool ReadsHere(Stream source)
    {
        try
        {
            SnapshotReader reader = new(source, source.Length - source.Position);
            if (SectionsOf(reader) is [FactsSection facts, ..])
                facts.Read(reader, new SnapshotParts());
            return true;
        }
        catch (SnapshotException error) when (error.IsOfAnotherVersion)
        {
            return false;
        }
    }

    private static ModelSnapshot ReadSections(SnapshotReader reader)
    {
        SnapshotParts parts = new();
        foreach (ISnapshotSection section in SectionsOf(reader))
            section.Read(reader, parts);
        if (!reader.IsAtEnd)
            throw new SnapshotException("Something follows after its last section.");
        return parts.ToSnapshot();
    }

    private static ISnapshotSection[] SectionsOf(SnapshotReader reader)
    {
        int count = reader.Read<int>();
        if (count is < 0 or > MostSections)
            throw new SnapshotException($"It names {count} sections.");
        ISnapshotSection[] sections = new ISnapshotSection[count];
        for (int at = 0; at < count; at++)
            sections[at] = SnapshotSections.Named(reader.ReadText());
        return sections;
    }

    private static void ThrowIfDamaged(Stream source, SnapshotHeader header)
    {
        long length = source.Length - source.Position;
        if (length < header.Length)
            throw new SnapshotException($"It is cut short: {length} of {header.Length} bytes are there.");
        if (length > header.Length)
            throw new SnapshotException($"It is damaged: {length} bytes are there, and {header.Length} belong there.");
        using IncrementalHash checksum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] buffer = new byte[BufferSize];
        for (int count; (count = source.Read(buffer)) > 0;)
            checksum.AppendData(buffer, 0, count);
        if (!checksum.GetHashAndReset().AsSpan().SequenceEqual(header.Checksum))
            throw new SnapshotException("It is damaged: its content doesn't match its checksum.");
    }

    private static void ThrowIfBigEndian()
    {
        if (!BitConverter.IsLittleEndian)
            throw new SnapshotException("Snapshots are written as little-endian memory holds them, and this machine's is big-endian.");
    }
}
