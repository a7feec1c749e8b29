using Microsoft.Data.Sqlite;
using MovieRecs.Domain.Import;

namespace MovieRecs.Web.Importing;

/// <summary>Writes down that something was imported, in the import's own transaction: there is a record where there is an import, and only there.</summary>
internal static class ImportRecorder
{
    /// <param name="connection">Open, and in the import's transaction.</param>
    /// <param name="source">What was read, as its owner calls it.</param>
    public static void Write(SqliteConnection connection, DateTimeOffset at, string source, ImportReport report)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "INSERT INTO Imports (At, Source, Summary, Report) VALUES ($at, $source, $summary, $report)";
        command.Parameters.AddWithValue("$at", at.ToUnixTimeSeconds());
        command.Parameters.AddWithValue("$source", source);
        command.Parameters.AddWithValue("$summary", report.Summary);
        command.Parameters.AddWithValue("$report", ImportReportJson.Write(report));
        command.ExecuteNonQuery();
    }
}
