using Microsoft.Data.Sqlite;

namespace MovieRecs.Web.Data;

/// <summary>Brings <see cref="MovieStatistics"/> in line with the ratings after a bulk change.</summary>
public static class MovieStatisticsWriter
{
    /// <summary>Sums up all ratings of all movies; a movie without ratings gets zeros.</summary>
    /// <param name="connection">Open, and in the transaction that changed the ratings.</param>
    public static void Recompute(SqliteConnection connection)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText =
            """
            DELETE FROM MovieStatistics;
            INSERT INTO MovieStatistics (MovieId, RatingCount, HalfStepSum, LikedCount)
            SELECT Movies.Id, COALESCE(Number, 0), COALESCE(Total, 0), COALESCE(Liked, 0)
            FROM Movies LEFT JOIN (
                SELECT MovieId, COUNT(*) AS Number, SUM(HalfSteps) AS Total, SUM(HalfSteps >= 8) AS Liked
                FROM Ratings GROUP BY MovieId
            ) ON MovieId = Movies.Id;
            """;
        command.ExecuteNonQuery();
    }
}
