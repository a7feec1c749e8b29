using System.Buffers.Binary;
using System.Security.Cryptography;

namespace MovieRecs.Domain.Models.Snapshots;

/// <summary>What a snapshot file begins with: eight bytes to know it by, the format's version, then length and SHA-256 of all that follows.</summary>
internal sealed record SnapshotHeader(int Version, long Length, byte[] Checksum)
{
    /// <summary>The format that this program reads and writes.</summary>
    public const int CurrentVersion = 1;

    /// <summary>How many bytes a header takes.</summary>
    public const int Size = ChecksumAt + SHA256.HashSizeInBytes;

    private const int VersionAt = 8;
    private const int LengthAt = VersionAt + sizeof(int);
    private const int ChecksumAt = LengthAt + sizeof(long);

    // The line ends are there to be damaged by whoever copies the file as text, as in PNG.
    private static ReadOnlySpan<byte> Magic => "MRSNAP\r\n"u8;

    public void Write(Stream destination)
    {
        Span<byte> bytes = stackalloc byte[Size];
        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[VersionAt..], Version);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[LengthAt..], Length);
        Checksum.CopyTo(bytes[ChecksumAt..]);
        destination.Write(bytes);
    }

    /// <exception cref="SnapshotException">The stream doesn't begin with a header, or with one of another version.</exception>
    public static SnapshotHeader Read(Stream source)
    {
        Span<byte> bytes = stackalloc byte[Size];
        bytes.Clear();
        int count = source.ReadAtLeast(bytes, Size, throwOnEndOfStream: false);
        if (!bytes[..VersionAt].SequenceEqual(Magic))
            throw new SnapshotException("It is no snapshot: it doesn't begin as one.");
        if (count < Size)
            throw new SnapshotException($"It is cut short: {count} bytes are there, not even the {Size} of its header.");
        int version = BinaryPrimitives.ReadInt32LittleEndian(bytes[VersionAt..]);
        if (version != CurrentVersion)
            throw new SnapshotException($"It is of format version {version}, and this version of MovieRecs reads version {CurrentVersion}.") { IsOfAnotherVersion = true };
        return new SnapshotHeader(version, BinaryPrimitives.ReadInt64LittleEndian(bytes[LengthAt..]), bytes[ChecksumAt..].ToArray());
    }
}
