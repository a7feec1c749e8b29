using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Commands.Benchmarks;

/// <summary>The sqlite3 shell, as the yardstick of bulk loading.</summary>
internal static class SqliteShell
{
    /// <summary>Loads the ratings of a store into a new one of the same ratings table with <c>.import</c>.</summary>
    /// <param name="folder">For the new store and the ratings as CSV.</param>
    /// <returns>How long it took; null where there is no sqlite3 on the PATH.</returns>
    public static async Task<TimeSpan?> ImportRatingsAsync(MovieRecsDbContext store, string folder, CancellationToken cancellationToken)
    {
        await store.Database.OpenConnectionAsync(cancellationToken);
        SqliteConnection connection = (SqliteConnection)store.Database.GetDbConnection();
        string rows = Path.Combine(folder, "ratings-rows.csv");
        WriteRows(connection, rows);
        string copy = Path.Combine(folder, "shell.db");
        CreateTable(connection, copy);
        long started = Stopwatch.GetTimestamp();
        return await RunAsync([copy, ".mode csv", $".import {rows} Ratings"], cancellationToken) ? Stopwatch.GetElapsedTime(started) : null;
    }

    private static void WriteRows(SqliteConnection connection, string path)
    {
        using StreamWriter file = new(path);
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT RaterId, MovieId, HalfSteps, RatedAt FROM Ratings ORDER BY RaterId, MovieId";
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
            file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{reader.GetInt64(0)},{reader.GetInt64(1)},{reader.GetInt64(2)},{reader.GetInt64(3)}"));
    }

    private static void CreateTable(SqliteConnection connection, string path)
    {
        List<string> definitions = [];
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT sql FROM sqlite_master WHERE tbl_name = 'Ratings' AND sql IS NOT NULL ORDER BY type DESC";
        using (SqliteDataReader reader = command.ExecuteReader())
        {
            while (reader.Read())
                definitions.Add(reader.GetString(0));
        }
        using SqliteConnection target = new(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        target.Open();
        using SqliteCommand create = target.CreateCommand();
        create.CommandText = "PRAGMA journal_mode = WAL; " + string.Join("; ", definitions);
        create.ExecuteNonQuery();
    }

    private static async Task<bool> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        try
        {
            using Process shell = Process.Start(new ProcessStartInfo("sqlite3", arguments) { RedirectStandardError = true })!;
            string errors = await shell.StandardError.ReadToEndAsync(cancellationToken);
            await shell.WaitForExitAsync(cancellationToken);
            return shell.ExitCode == 0 && errors.Length == 0 ? true : throw new InvalidOperationException($"sqlite3 failed: {errors}");
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
