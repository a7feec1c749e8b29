using System.Text;

namespace MovieRecs.Domain.Import;

/// <summary>
/// How the fields of a line are told apart. Every file of MovieLens has one row per line, even as CSV, so that one way of
/// splitting serves all editions, works on bytes without a string per field, and a broken quote spoils its own line only.
/// </summary>
internal sealed class RowFormat
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly byte[] _separator;
    private readonly bool _quotes;

    private RowFormat(string separator, bool quotes = false)
    {
        _separator = Encoding.ASCII.GetBytes(separator);
        _quotes = quotes;
    }

    public static RowFormat Tabs { get; } = new("\t");

    public static RowFormat Pipes { get; } = new("|");

    public static RowFormat Colons { get; } = new("::");

    /// <summary>RFC 4180 without line breaks in fields.</summary>
    public static RowFormat Csv { get; } = new(",", quotes: true);

    /// <summary>Finds the fields of a line, without the quotes around them.</summary>
    /// <returns>
    /// How many there are; one more than <paramref name="fields"/> has room for where there are too many; -1 where a
    /// quote isn't closed.
    /// </returns>
    public int Split(ReadOnlySpan<byte> line, Span<Range> fields)
    {
        int start = 0;
        for (int count = 0; ; count++)
        {
            if (count == fields.Length)
                return count + 1;
            int end;
            if (_quotes && start < line.Length && line[start] == (byte)'"')
            {
                int close = ClosingQuote(line, start + 1);
                if (close < 0)
                    return -1;
                fields[count] = (start + 1)..close;
                end = close + 1;
                if (end < line.Length && !line[end..].StartsWith(_separator))
                    return -1;
            }
            else
            {
                int length = line[start..].IndexOf(_separator);
                end = length < 0 ? line.Length : start + length;
                fields[count] = start..end;
            }
            if (end >= line.Length)
                return count + 1;
            start = end + _separator.Length;
        }
    }

    /// <summary>
    /// A field as text: UTF-8, and Latin-1 where that isn't possible. 100K and 1M are Latin-1, all later editions UTF-8;
    /// an accented letter in Latin-1 is no valid UTF-8, so that looking is safer than trusting a dataset's name.
    /// </summary>
    public string Text(ReadOnlySpan<byte> field)
    {
        string text;
        try
        {
            text = Strict.GetString(field);
        }
        catch (DecoderFallbackException)
        {
            text = Encoding.Latin1.GetString(field);
        }
        return _quotes && text.Contains('"', StringComparison.Ordinal) ? text.Replace("\"\"", "\"", StringComparison.Ordinal) : text;
    }

    private static int ClosingQuote(ReadOnlySpan<byte> line, int from)
    {
        for (int at = from; at < line.Length; at++)
        {
            if (line[at] != (byte)'"')
                continue;
            if (at + 1 == line.Length || line[at + 1] != (byte)'"')
                return at;
            at++;
        }
        return -1;
    }
}
