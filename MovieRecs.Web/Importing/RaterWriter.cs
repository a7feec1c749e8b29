using System.Globalization;
using Microsoft.Data.Sqlite;
using MovieRecs.Domain.Import;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Web.Importing;

/// <summary>Writes the raters of a dataset, each known by the dataset's key and its number there.</summary>
internal sealed class RaterWriter(SqliteConnection connection, string dataset)
{
    /// <param name="ratings">Ordered by rater.</param>
    /// <returns>The store's id of each rater by the dataset's number, and how many of them are new.</returns>
    public (Dictionary<int, RaterId> Ids, int New) Write(ReadOnlySpan<ImportedRating> ratings)
    {
        Dictionary<int, RaterId> ids = [];
        Dictionary<string, int> known = ReadKnown();
        int added = 0;
        using BulkStatement insert = new(connection, $"INSERT INTO Raters (Source, SourceKey) VALUES ({(int)RaterSource.MovieLens}, ?1)");
        foreach (ImportedRating rating in ratings)
        {
            if (ids.ContainsKey(rating.User))
                continue;
            string key = string.Create(CultureInfo.InvariantCulture, $"{dataset}:{rating.User}");
            if (!known.TryGetValue(key, out int id))
            {
                insert.Bind(1, key).Run();
                id = insert.LastKey;
                added++;
            }
            ids.Add(rating.User, new RaterId(id));
        }
        return (ids, added);
    }

    private Dictionary<string, int> ReadKnown()
    {
        Dictionary<string, int> known = [];
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = $"SELECT SourceKey, Id FROM Raters WHERE Source = {(int)RaterSource.MovieLens} AND SourceKey BETWEEN $dataset || ':' AND $dataset || ';'";
        command.Parameters.AddWithValue("$dataset", dataset);
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
            known.Add(reader.GetString(0), reader.GetInt32(1));
        return known;
    }
}
