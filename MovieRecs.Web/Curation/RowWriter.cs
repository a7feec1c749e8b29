using Microsoft.Data.Sqlite;

namespace MovieRecs.Web.Curation;

/// <summary>Reads and writes single rows of a <see cref="PersonalTable"/>, by prepared statements.</summary>
internal sealed class RowWriter : IDisposable
{
    private readonly SqliteCommand _read;
    private readonly SqliteCommand _write;
    private readonly SqliteCommand _delete;
    private readonly int _count;

    public RowWriter(SqliteConnection connection, PersonalTable table)
    {
        _count = table.Values.Count;
        _read = Command(connection, $"SELECT RaterId, {table.Columns} FROM {table.Name} WHERE RaterId = $rater AND MovieId = $movie");
        _delete = Command(connection, $"DELETE FROM {table.Name} WHERE RaterId = $rater AND MovieId = $movie");
        _write = Command(connection, $"INSERT OR REPLACE INTO {table.Name} (RaterId, MovieId, {table.Columns}) VALUES ($rater, $movie, {string.Join(", ", table.Values.Select((_, index) => $"$v{index}"))})");
        for (int index = 0; index < _count; index++)
            _write.Parameters.AddWithValue($"$v{index}", 0L);
    }

    /// <summary>The row that a reader is at, whose first column is the rater.</summary>
    public static PersonalRow Row(SqliteDataReader reader) =>
        new(reader.GetInt32(0), [.. Enumerable.Range(1, reader.FieldCount - 1).Select(column => reader.IsDBNull(column) ? null : reader.GetValue(column))]);

    /// <summary>Null where there is none.</summary>
    public PersonalRow? Read(int rater, int movie)
    {
        At(_read, rater, movie);
        using SqliteDataReader reader = _read.ExecuteReader();
        return reader.Read() ? Row(reader) : null;
    }

    /// <param name="row">Its values; null for no row.</param>
    public void Write(int rater, int movie, PersonalRow? row)
    {
        SqliteCommand command = row is null ? _delete : _write;
        At(command, rater, movie);
        for (int index = 0; row is not null && index < _count; index++)
            command.Parameters[$"$v{index}"].Value = row.Values[index] ?? DBNull.Value;
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        _read.Dispose();
        _write.Dispose();
        _delete.Dispose();
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql)
    {
        SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // The names are those of PersonalTable; values are parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Parameters.AddWithValue("$rater", 0);
        command.Parameters.AddWithValue("$movie", 0);
        return command;
    }

    private static void At(SqliteCommand command, int rater, int movie)
    {
        command.Parameters["$rater"].Value = rater;
        command.Parameters["$movie"].Value = movie;
    }
}
