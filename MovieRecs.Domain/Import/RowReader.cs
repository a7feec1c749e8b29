namespace MovieRecs.Domain.Import;

/// <summary>Reads the rows of one file and hands out their fields; rows with the wrong number of fields are rejected here.</summary>
internal ref struct RowReader
{
    private readonly LineReader _lines;
    private readonly RowFormat _format;
    private readonly ImportLog _log;
    private readonly int[] _positions;
    private readonly Range[] _fields;
    private readonly int _fewest;
    private ReadOnlySpan<byte> _line;
    private int _count;

    private RowReader(LineReader lines, RowFormat format, ImportLog log, int[] positions, int fewest, int most)
    {
        _lines = lines;
        _format = format;
        _log = log;
        _positions = positions;
        _fields = new Range[most];
        _fewest = fewest;
    }

    /// <summary>The number of the line last read.</summary>
    public readonly int Line => _lines.Number;

    /// <summary>Of a file whose first line names its columns, in any order and among others.</summary>
    /// <exception cref="ImportException">The file is empty, or a column is missing.</exception>
    public static RowReader WithHeader(LineReader lines, RowFormat format, ImportLog log, params ReadOnlySpan<Column> columns)
    {
        Span<Range> fields = stackalloc Range[64];
        if (!lines.TryRead(out ReadOnlySpan<byte> line))
            throw log.Fatal(1, "the file is empty. Download or unpack the dataset again.");
        int count = Math.Min(format.Split(line, fields), fields.Length);
        string[] names = new string[Math.Max(count, 0)];
        for (int index = 0; index < names.Length; index++)
            names[index] = format.Text(line[fields[index]]).Trim();

        int[] positions = new int[columns.Length];
        for (int index = 0; index < positions.Length; index++)
        {
            Column column = columns[index];
            positions[index] = Array.FindIndex(names, column.IsNamed);
            if (positions[index] < 0 && !column.IsOptional)
                throw log.Fatal(1, $"there is no column \"{column.Name}\". The first line has to name the columns; it begins with \"{Beginning(string.Join(',', names))}\".");
        }
        return new RowReader(lines, format, log, positions, names.Length, names.Length);
    }

    /// <summary>Of a file without a header: the columns are the first fields of each line.</summary>
    /// <param name="fieldCount">How many fields a line has; only optional columns at the end may be missing.</param>
    public static RowReader WithoutHeader(LineReader lines, RowFormat format, ImportLog log, int fieldCount, params ReadOnlySpan<Column> columns)
    {
        int optional = 0;
        foreach (Column column in columns)
            optional += column.IsOptional ? 1 : 0;
        return new RowReader(lines, format, log, [.. Enumerable.Range(0, columns.Length)], fieldCount - optional, fieldCount);
    }

    /// <returns>False at the end of the file.</returns>
    public bool TryRead()
    {
        while (_lines.TryRead(out _line))
        {
            if (_line.IsEmpty || _line.Trim(" \t"u8).IsEmpty)
                continue;
            _log.Read++;
            _count = _format.Split(_line, _fields);
            if (_count >= _fewest && _count <= _fields.Length)
                return true;
            _log.Reject(Line, _count < 0 ? "a quote is not closed" : _count > _fields.Length ? $"more than {_fields.Length} fields" : $"{_count} fields instead of {_fields.Length}");
        }
        return false;
    }

    /// <summary>A column's field, by its place among the columns asked for; empty where the row hasn't got it.</summary>
    public readonly ReadOnlySpan<byte> Field(int column)
    {
        int position = _positions[column];
        return position < 0 || position >= _count ? default : Raw(position);
    }

    /// <summary>A field by its place in the line.</summary>
    public readonly ReadOnlySpan<byte> Raw(int position) => _line[_fields[position]];

    public readonly string Text(int column) => _format.Text(Field(column));

    private static string Beginning(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
