using Microsoft.Data.Sqlite;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Import;

namespace MovieRecs.Web.Importing;

/// <summary>
/// Writes the movies of a dataset. A movie that the store has is enriched: it gains genres, ids and tags, and keeps its
/// title, people and running time. One that an admin has edited keeps its genres and its year, too.
/// </summary>
internal sealed class CatalogueWriter(SqliteConnection connection)
{
    private readonly Dictionary<string, int> _genres = [];
    private readonly Dictionary<string, int> _tags = [];

    /// <param name="onMovie">Called after each movie with how many are done; may throw to stop.</param>
    /// <returns>The store's id of each movie, in their order, and how many of them are new.</returns>
    public (MovieId[] Ids, int New) Write(IReadOnlyList<ImportedMovie> movies, Action<int> onMovie)
    {
        MovieId?[] known = new TitleMatcher(KnownMovies.Read(connection)).Match([.. movies.Select(movie => movie.Reference)]);
        using BulkStatement insert = new(connection, $"INSERT INTO Movies (Title, OriginalTitle, Year, Origin) VALUES (?1, ?2, ?3, {(int)MovieOrigin.Imported})");
        using BulkStatement enrich = new(connection,
            """
            UPDATE Movies SET OriginalTitle = COALESCE(OriginalTitle, NULLIF(?2, Title)), Year = COALESCE(Year, ?3)
            WHERE Id = ?1 AND ((OriginalTitle IS NULL AND ?2 <> Title) OR (Year IS NULL AND ?3 IS NOT NULL))
            """);
        HashSet<int> edited = EditedMovies.Read(connection);
        using BulkStatement genre = new(connection, "INSERT OR IGNORE INTO MovieGenre (MovieId, GenreId) VALUES (?1, ?2)");
        // The plus sign makes SQLite look ids up by movie: by source it would go through half the table each time.
        using BulkStatement id = new(connection,
            """
            INSERT OR IGNORE INTO ExternalIds (Source, Value, MovieId)
            SELECT ?1, ?2, ?3 WHERE NOT EXISTS (SELECT 1 FROM ExternalIds WHERE MovieId = ?3 AND +Source = ?1)
            """);
        using BulkStatement tag = new(connection,
            """
            INSERT INTO MovieTags (MovieId, TagId, Count) VALUES (?1, ?2, ?3)
            ON CONFLICT (MovieId, TagId) DO UPDATE SET Count = excluded.Count WHERE excluded.Count > Count
            """);

        MovieId[] ids = new MovieId[movies.Count];
        for (int index = 0; index < ids.Length; index++)
        {
            ImportedMovie movie = movies[index];
            if (known[index] is { } found)
            {
                if (!edited.Contains(found.Value))
                    enrich.Bind(1, found.Value).Bind(2, movie.Title.OriginalTitle).Bind(3, movie.Title.Year).Run();
                ids[index] = found;
            }
            else
            {
                insert.Bind(1, movie.Title.Title).Bind(2, movie.Title.OriginalTitle).Bind(3, movie.Title.Year).Run();
                ids[index] = new MovieId(insert.LastKey);
            }
            int key = ids[index].Value;
            foreach (string name in edited.Contains(key) ? [] : movie.Genres)
                genre.Bind(1, key).Bind(2, KeyOf("Genres", name, _genres)).Run();
            foreach ((string name, int count) in movie.Tags)
                tag.Bind(1, key).Bind(2, KeyOf("Tags", name, _tags)).Bind(3, count).Run();
            if (movie.ImdbId is not null)
                id.Bind(1, (int)ExternalSource.Imdb).Bind(2, movie.ImdbId).Bind(3, key).Run();
            if (movie.TmdbId is not null)
                id.Bind(1, (int)ExternalSource.Tmdb).Bind(2, movie.TmdbId).Bind(3, key).Run();
            onMovie(index + 1);
        }
        return (ids, known.Count(movie => movie is null));
    }

    /// <summary>The key of a genre or tag by its name, which is added where it is new.</summary>
    private int KeyOf(string table, string name, Dictionary<string, int> keys)
    {
        if (keys.TryGetValue(name, out int key))
            return key;
        using SqliteCommand command = connection.CreateCommand();
        command.Parameters.AddWithValue("$name", name);
        command.CommandText = $"SELECT Id FROM {table} WHERE Name = $name";
        if (command.ExecuteScalar() is not long found)
        {
            command.CommandText = $"INSERT INTO {table} (Name) VALUES ($name) RETURNING Id";
            found = (long)command.ExecuteScalar()!;
        }
        keys.Add(name, (int)found);
        return (int)found;
    }
}
