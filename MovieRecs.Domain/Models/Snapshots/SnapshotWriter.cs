using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace MovieRecs.Domain.Models.Snapshots;

/// <summary>Writes numbers as memory holds them, and takes their checksum on the way.</summary>
internal sealed class SnapshotWriter(Stream destination, IncrementalHash checksum)
{
    /// <summary>How many bytes have been written.</summary>
    public long Length { get; private set; }

    public void Write<T>(T value)
        where T : struct => WriteBytes(MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in value)));

    /// <summary>How many there are, then all of them.</summary>
    public void WriteAll<T>(ReadOnlySpan<T> values)
        where T : struct
    {
        Write(values.Length);
        // A span counts bytes in an int, and ten thousand movies squared would be too many.
        const int Most = 1 << 20;
        for (; values.Length > Most; values = values[Most..])
            WriteBytes(MemoryMarshal.AsBytes(values[..Most]));
        WriteBytes(MemoryMarshal.AsBytes(values));
    }

    public void WriteText(string text) => WriteAll<byte>(Encoding.UTF8.GetBytes(text));

    private void WriteBytes(ReadOnlySpan<byte> bytes)
    {
        destination.Write(bytes);
        checksum.AppendData(bytes);
        Length += bytes.Length;
    }
}
