namespace MovieRecs.Domain.Import;

/// <summary>
/// Reads through another stream and checks the CRC-32 (ISO 3309, as zips carry it) at its end. A damaged zip may
/// unpack to wrong rows without any other sign.
/// </summary>
internal sealed class ChecksumStream(Stream inner, uint expected) : Stream
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(Remainder)];

    private uint _crc = uint.MaxValue;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <exception cref="InvalidDataException">The end was reached and the checksum is another.</exception>
    public override int Read(Span<byte> buffer)
    {
        int count = inner.Read(buffer);
        uint crc = _crc;
        foreach (byte value in buffer[..count])
            crc = Table[(byte)(crc ^ value)] ^ (crc >> 8);
        _crc = crc;
        if (count == 0 && buffer.Length > 0 && ~crc != expected)
            throw new InvalidDataException("The checksum doesn't match.");
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    private static uint Remainder(int value)
    {
        uint crc = (uint)value;
        for (int bit = 0; bit < 8; bit++)
            crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
        return crc;
    }
}
