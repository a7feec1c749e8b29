namespace MovieRecs.Domain.Import;

/// <summary>Reads a stream line by line as bytes, without a string per line; keeps count of the lines.</summary>
internal sealed class LineReader(Stream stream)
{
    /// <summary>No row of any dataset is nearly as long: such a line is no text.</summary>
    private const int LongestLine = 1 << 20;

    private byte[] _buffer = new byte[1 << 17];
    private int _start;
    private int _end;
    private bool _atEnd;

    /// <summary>The number of the line last read, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>How many bytes the lines read so far took.</summary>
    public long BytesRead { get; private set; }

    /// <param name="line">The next line without its end (LF or CRLF); valid until the next call.</param>
    /// <returns>False at the end of the stream.</returns>
    /// <exception cref="InvalidDataException">A line is too long to be one.</exception>
    public bool TryRead(out ReadOnlySpan<byte> line)
    {
        int searched = 0;
        while (true)
        {
            int length = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (length >= 0 || (_atEnd && _end > _start))
            {
                length = length >= 0 ? length + searched : _end - _start;
                line = Take(length);
                return true;
            }
            if (_atEnd)
            {
                line = default;
                return false;
            }
            searched = _end - _start;
            Fill();
        }
    }

    private ReadOnlySpan<byte> Take(int length)
    {
        ReadOnlySpan<byte> line = _buffer.AsSpan(_start, length);
        int taken = Math.Min(length + 1, _end - _start);
        _start += taken;
        BytesRead += taken;
        Number++;
        if (Number == 1 && line.StartsWith("\uFEFF"u8))
            line = line[3..];
        return line.EndsWith("\r"u8) ? line[..^1] : line;
    }

    private void Fill()
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        _end -= _start;
        _start = 0;
        if (_end == _buffer.Length)
        {
            if (_end >= LongestLine)
                throw new InvalidDataException($"Line {Number + 1} is longer than any row: this is no text file.");
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }
        int count = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += count;
        _atEnd = count == 0;
    }
}
