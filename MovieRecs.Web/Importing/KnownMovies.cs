using Microsoft.Data.Sqlite;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Import;

namespace MovieRecs.Web.Importing;

/// <summary>What the store knows of its movies that helps to find them again.</summary>
internal static class KnownMovies
{
    // The plus signs make SQLite look ids up by movie: by source it would go through half the table each time.
    private static readonly string Sql =
        $"""
        SELECT Id, Title, OriginalTitle, Year,
            (SELECT MIN(Value) FROM ExternalIds WHERE MovieId = Id AND +Source = {(int)ExternalSource.Imdb}),
            (SELECT MIN(Value) FROM ExternalIds WHERE MovieId = Id AND +Source = {(int)ExternalSource.Tmdb})
        FROM Movies ORDER BY Id
        """;

    /// <summary>Under each of these an import means the same movie.</summary>
    private static readonly string OtherNames =
        $"""
        SELECT MovieId, Title, NULL, Year,
            COALESCE(ImdbId, (SELECT MIN(Value) FROM ExternalIds WHERE MovieId = MovieNames.MovieId AND +Source = {(int)ExternalSource.Imdb})),
            COALESCE(TmdbId, (SELECT MIN(Value) FROM ExternalIds WHERE MovieId = MovieNames.MovieId AND +Source = {(int)ExternalSource.Tmdb}))
        FROM MovieNames
        """;

    private const string HasIds = "(ImdbId IS NOT NULL OR TmdbId IS NOT NULL)";

    /// <remarks>
    /// Names with ids of their own first: of two rows that mean a merged film, the gone one's takes its own name by its id,
    /// and leaves the film's to the other. Those without come last: a film's former name may be another's own.
    /// </remarks>
    public static IReadOnlyList<KnownMovie> Read(SqliteConnection connection) =>
    [
        .. Read(connection, $"{OtherNames} WHERE {HasIds} ORDER BY Id"),
        .. Read(connection, Sql),
        .. Read(connection, $"{OtherNames} WHERE NOT {HasIds} ORDER BY Id"),
    ];

    private static List<KnownMovie> Read(SqliteConnection connection, string sql)
    {
        List<KnownMovie> movies = [];
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            int? year = reader.IsDBNull(3) ? null : reader.GetInt32(3);
            movies.Add(new KnownMovie(new MovieId(reader.GetInt32(0)), reader.GetString(1), Text(2), year, Text(4), Text(5)));
        }
        return movies;

        string? Text(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
    }
}
