using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace MovieRecs.Domain.Models.Snapshots;

/// <summary>Reads what a <see cref="SnapshotWriter"/> wrote. It never reserves more memory than there are bytes left to fill it.</summary>
/// <param name="remaining">How many bytes there are.</param>
internal sealed class SnapshotReader(Stream source, long remaining)
{
    public bool IsAtEnd => remaining == 0;

    public T Read<T>()
        where T : struct
    {
        T value = default;
        Take(Unsafe.SizeOf<T>());
        source.ReadExactly(MemoryMarshal.AsBytes(new Span<T>(ref value)));
        return value;
    }

    /// <summary>How many follow of something that takes at least a byte each.</summary>
    public int ReadCount()
    {
        int count = Read<int>();
        return count >= 0 && count <= remaining ? count : throw Absurd(count);
    }

    /// <summary>An array of any length.</summary>
    public T[] ReadAll<T>()
        where T : struct
    {
        int count = ReadCount();
        Take((long)count * Unsafe.SizeOf<T>());
        T[] values = GC.AllocateUninitializedArray<T>(count);
        const int Most = 1 << 20;
        for (int at = 0; at < count; at += Most)
            source.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan(at, Math.Min(Most, count - at))));
        return values;
    }

    /// <summary>An array that has to be of one length.</summary>
    /// <exception cref="SnapshotException">It is of another.</exception>
    public T[] ReadAll<T>(long count)
        where T : struct
    {
        T[] values = ReadAll<T>();
        return values.Length == count ? values : throw new SnapshotException($"Its parts don't fit together: {values.Length} numbers stand where {count} belong.");
    }

    public string ReadText() => Encoding.UTF8.GetString(ReadAll<byte>());

    private void Take(long bytes)
    {
        if (bytes > remaining)
            throw Absurd(bytes);
        remaining -= bytes;
    }

    private SnapshotException Absurd(long length) => new($"It names a length of {length} where {remaining} bytes are left.");
}
