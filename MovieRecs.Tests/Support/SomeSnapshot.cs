using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using MovieRecs.Domain.Models.Snapshots;

namespace MovieRecs.Tests.Support;

/// <summary>Snapshots as files in memory, whole ones and others.</summary>
internal static class SomeSnapshot
{
    /// <summary>Where a file's format version stands.</summary>
    public const int VersionAt = 8;

    /// <summary>Where the length of its content stands.</summary>
    public const int LengthAt = 12;

    /// <summary>Where its content begins, with how many sections there are.</summary>
    public const int ContentAt = 52;

    private const int ChecksumAt = 20;

    public static byte[] Write(ModelSnapshot snapshot)
    {
        using MemoryStream file = new();
        ModelFile.Write(snapshot, file);
        return file.ToArray();
    }

    public static ModelSnapshot Read(byte[] file) => ModelFile.Read(new MemoryStream(file));

    /// <summary>The same file of another format version.</summary>
    public static byte[] OfVersion(byte[] file, int version)
    {
        byte[] changed = [.. file];
        BinaryPrimitives.WriteInt32LittleEndian(changed.AsSpan(VersionAt), version);
        return changed;
    }

    /// <summary>The file with other facts behind a header that is right for it.</summary>
    public static byte[] WithFacts(byte[] file, Action<JsonObject> change) => Forged(file, content =>
    {
        // They come first, after the names of the sections; their length stands before them.
        int at = content.AsSpan().IndexOf((byte)'{');
        int length = BinaryPrimitives.ReadInt32LittleEndian(content.AsSpan(at - sizeof(int)));
        JsonObject facts = JsonNode.Parse(content.AsSpan(at, length))!.AsObject();
        change(facts);
        byte[] changed = Encoding.UTF8.GetBytes(facts.ToJsonString());
        byte[] count = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(count, changed.Length);
        return [.. content[..(at - sizeof(int))], .. count, .. changed, .. content[(at + length)..]];
    });

    /// <summary>The file with other content behind a header that is right for it: what only another program would write.</summary>
    public static byte[] Forged(byte[] file, Func<byte[], byte[]> change)
    {
        byte[] content = change(file[ContentAt..]);
        byte[] forged = [.. file[..ContentAt], .. content];
        BinaryPrimitives.WriteInt64LittleEndian(forged.AsSpan(LengthAt), content.Length);
        SHA256.HashData(content).CopyTo(forged, ChecksumAt);
        return forged;
    }
}
