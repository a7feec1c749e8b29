using System.CommandLine;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Import;
using MovieRecs.Web.Data;
using MovieRecs.Web.Importing;
using MovieRecs.Web.Startup;

namespace MovieRecs.Web.Commands.Benchmarks;

/// <summary>
/// <c>benchmark import</c>: how fast a generated dataset is imported, beside the same ratings loaded by the sqlite3
/// shell's <c>.import</c> into the same table. Ours is timed as a whole: reading and cleaning text, writing movies, raters
/// and ratings, summing up. The shell's is timed for the ratings alone, and as it comes: without checking foreign keys.
/// </summary>
internal static class ImportBenchmarkVerb
{
    private const ulong Seed = 42;

    private static readonly Option<int> RowsOption = new("--rows") { Description = "How many ratings to generate.", DefaultValueFactory = _ => 1_000_000 };

    public static Command Create()
    {
        Command verb = new("import", "Ratings imported per second, beside the sqlite3 shell's .import.");
        verb.Options.Add(RowsOption);
        verb.SetAction((arguments, cancellationToken) => RunAsync(arguments.GetValue(RowsOption), Console.Out, cancellationToken));
        return verb;
    }

    /// <returns>0, also where there is no sqlite3 shell to compare with.</returns>
    internal static async Task<int> RunAsync(int rows, TextWriter output, CancellationToken cancellationToken)
    {
        string folder = Directory.CreateTempSubdirectory("movierecs-benchmark-").FullName;
        try
        {
            string dataset = SyntheticMovieLens.Write(Path.Combine(folder, "ml-synthetic"), rows, Seed);
            using FolderDatasetFiles files = new(dataset);

            long started = Stopwatch.GetTimestamp();
            MovieLensReader.Read(files, cancellationToken: cancellationToken);
            await PrintAsync(output, "reading and cleaning alone", rows, Stopwatch.GetElapsedTime(started));

            string data = Path.Combine(folder, "store");
            using IHost host = await VerbHost.CreateAsync(data, builder => builder.AddMovieRecsImport(), cancellationToken);
            ImportReport report = await host.Services.GetRequiredService<MovieLensImporter>().ImportAsync(files, cancellationToken: cancellationToken);
            double ours = await PrintAsync(output, "import, all in all", rows, report.Elapsed);

            await using MovieRecsDbContext store = await host.Services.GetRequiredService<IDbContextFactory<MovieRecsDbContext>>().CreateDbContextAsync(cancellationToken);
            TimeSpan? shell = await SqliteShell.ImportRatingsAsync(store, folder, cancellationToken);
            if (shell is not { } elapsed)
            {
                await output.WriteLineAsync("There is no sqlite3 shell on the PATH to compare with.");
                return 0;
            }
            double theirs = await PrintAsync(output, "sqlite3 .import of the ratings", rows, elapsed);
            await output.WriteLineAsync($"ratio: {ours / theirs:N2} (at least 0.30 is wanted)");
            return 0;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<double> PrintAsync(TextWriter output, string what, int rows, TimeSpan elapsed)
    {
        double perSecond = rows / elapsed.TotalSeconds;
        await output.WriteLineAsync($"{what}: {rows:N0} ratings in {elapsed.TotalSeconds:N2} s, {perSecond:N0} rows/s");
        return perSecond;
    }
}
