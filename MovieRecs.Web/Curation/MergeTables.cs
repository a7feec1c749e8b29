using Microsoft.Data.Sqlite;

namespace MovieRecs.Web.Curation;

/// <summary>Moves what people have about one film to another, table by table, and back.</summary>
/// <param name="connection">Open, and in the transaction that merges.</param>
internal sealed class MergeTables(SqliteConnection connection)
{
    /// <summary>Everybody who has anything about the film that goes; gone with the connection's use.</summary>
    private const string Concerned = "temp.MergeRaters";

    /// <summary>Moves every row, and says what was there before and whose watchlist lost the film.</summary>
    public (IReadOnlyList<PersonalRows> Tables, IReadOnlyList<int> Unlisted) Move(int gone, int kept)
    {
        Run("CREATE TEMP TABLE IF NOT EXISTS MergeRaters (Id INTEGER PRIMARY KEY); DELETE FROM temp.MergeRaters");
        foreach (PersonalTable table in PersonalTable.All)
            Run($"INSERT OR IGNORE INTO {Concerned} SELECT RaterId FROM {table.Name} WHERE MovieId = {gone}");
        Run($"INSERT OR IGNORE INTO {Concerned} SELECT RaterId FROM WatchEvents WHERE MovieId = {gone}");
        PersonalRows[] before = [.. PersonalTable.All.Select(table => new PersonalRows(table.Name, Rows(table, gone), Rows(table, kept)))];
        foreach (PersonalTable table in PersonalTable.All)
            Move(table, gone, kept);
        Run($"UPDATE WatchEvents SET MovieId = {kept} WHERE MovieId = {gone}");
        // Who has seen a film doesn't mean to watch it: the watchlist follows ratings, thumbs and viewings everywhere.
        string unlisted =
            $"""
            FROM Watchlist WHERE MovieId = {kept} AND RaterId IN (SELECT Id FROM {Concerned})
                AND (EXISTS (SELECT 1 FROM Ratings WHERE Ratings.RaterId = Watchlist.RaterId AND MovieId = {kept})
                OR EXISTS (SELECT 1 FROM Thumbs WHERE Thumbs.RaterId = Watchlist.RaterId AND MovieId = {kept})
                OR EXISTS (SELECT 1 FROM WatchEvents WHERE WatchEvents.RaterId = Watchlist.RaterId AND MovieId = {kept}))
            """;
        List<int> raters = Numbers($"SELECT RaterId {unlisted}");
        Run($"DELETE {unlisted}");
        Run("DELETE FROM temp.MergeRaters");
        return (before, raters);
    }

    /// <summary>Puts every row back, but for those that their person has changed since and those of people who are gone.</summary>
    public void MoveBack(FilmMerge merge)
    {
        HashSet<int> raters = [.. Numbers("SELECT Id FROM Raters")];
        HashSet<int> unlisted = [.. merge.Unlisted];
        foreach (PersonalRows rows in merge.Tables)
        {
            PersonalTable table = PersonalTable.All.Single(known => known.Name == rows.Table);
            Dictionary<int, PersonalRow> gone = rows.Gone.ToDictionary(row => row.Rater);
            Dictionary<int, PersonalRow> kept = rows.Kept.ToDictionary(row => row.Rater);
            using RowWriter writer = new(connection, table);
            foreach (int rater in gone.Keys.Union(kept.Keys).Where(raters.Contains))
            {
                PersonalRow? mine = gone.GetValueOrDefault(rater);
                PersonalRow? before = kept.GetValueOrDefault(rater);
                PersonalRow? after = table.Name == "Watchlist" && unlisted.Contains(rater) ? null : table.Winner(mine, before);
                PersonalRow? now = writer.Read(rater, merge.Kept);
                if (after is null ? now is null : after.HasSameValues(now))
                    writer.Write(rater, merge.Kept, before);
                // What the merge left them and they have deleted since stays deleted; from the watchlist the merge itself took it.
                if (mine is not null && (after is null || now is not null))
                    writer.Write(rater, merge.Gone, mine);
            }
        }

        foreach (int viewing in merge.Viewings)
            Run($"UPDATE WatchEvents SET MovieId = {merge.Gone} WHERE Id = {viewing} AND MovieId = {merge.Kept}");
    }

    private void Move(PersonalTable table, int gone, int kept)
    {
        string update = string.Join(", ", table.Values.Select(column => $"{column} = excluded.{column}"));
        string wins = table.Decides is { } column ? $"excluded.{column} {(table.LargerStays ? '>' : '<')} {table.Name}.{column}" : "0";
        Run(
            $"""
            INSERT INTO {table.Name} (RaterId, MovieId, {table.Columns}) SELECT RaterId, {kept}, {table.Columns} FROM {table.Name} WHERE MovieId = {gone}
            ON CONFLICT (RaterId, MovieId) DO UPDATE SET {update} WHERE {wins};
            DELETE FROM {table.Name} WHERE MovieId = {gone};
            """);
    }

    private List<PersonalRow> Rows(PersonalTable table, int movie)
    {
        List<PersonalRow> rows = [];
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = $"SELECT RaterId, {table.Columns} FROM {table.Name} WHERE MovieId = {movie} AND RaterId IN (SELECT Id FROM {Concerned}) ORDER BY RaterId";
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
            rows.Add(RowWriter.Row(reader));
        return rows;
    }

    private List<int> Numbers(string sql)
    {
        List<int> numbers = [];
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
            numbers.Add(reader.GetInt32(0));
        return numbers;
    }

    private void Run(string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
