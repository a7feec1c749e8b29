using Microsoft.Data.Sqlite;

namespace MovieRecs.Web.Importing;

/// <summary>The movies that an admin has edited: what an import says of them doesn't count.</summary>
internal static class EditedMovies
{
    public static HashSet<int> Read(SqliteConnection connection)
    {
        HashSet<int> ids = [];
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT MovieId FROM MovieEdits";
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
            ids.Add(reader.GetInt32(0));
        return ids;
    }
}
