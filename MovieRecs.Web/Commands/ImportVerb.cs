using System.CommandLine;
using MovieRecs.Domain.Import;
using MovieRecs.Web.Importing;
using MovieRecs.Web.Startup;
using Spectre.Console;

namespace MovieRecs.Web.Commands;

/// <summary><c>import PATH</c>: brings a MovieLens dataset into the store, with a progress bar and a report.</summary>
internal static class ImportVerb
{
    private const int CancelledExitCode = 130;
    private const int CasesShown = 20;

    private static readonly Argument<string> PathArgument = new("path") { Description = "A MovieLens zip of any edition, or the folder it unpacks to." };

    public static Command Create()
    {
        Command verb = new("import", "Import a MovieLens dataset: films, ratings, tags.");
        verb.Arguments.Add(PathArgument);
        verb.SetAction((arguments, cancellationToken) => RunAsync(arguments.GetRequiredValue(PathArgument), arguments.GetValue(VerbOptions.Data), AnsiConsole.Console, cancellationToken));
        return verb;
    }

    /// <returns>0 where it succeeded, 1 where it couldn't be done, 130 where it was cancelled.</returns>
    internal static async Task<int> RunAsync(string path, string? dataFolder, IAnsiConsole console, CancellationToken cancellationToken)
    {
        try
        {
            using IDatasetFiles files = DatasetFiles.Open(path);
            // Before the store is opened, which would wait for the other import's end instead of saying that there is one.
            DataFolder folder = DataFolder.Resolve(dataFolder);
            using ImportLock held = ImportLock.Take(folder, files.Name, TimeProvider.System);
            using IHost host = await VerbHost.CreateAsync(folder.Path, builder => builder.AddMovieRecsImport(), cancellationToken);
            MovieLensImporter importer = host.Services.GetRequiredService<MovieLensImporter>();
            ImportReport report = await ImportProgressBar.ShowAsync(console, progress => importer.ImportAsync(files, progress, cancellationToken));
            Print(console, report);
            return 0;
        }
        catch (ImportException error)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return 1;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Cancelled. Nothing was imported; the store is as before.");
            return CancelledExitCode;
        }
    }

    private static void Print(IAnsiConsole console, ImportReport report)
    {
        // Past the console's own writing, which breaks lines even where they go to a file.
        TextWriter lines = console.Profile.Out.Writer;
        lines.WriteLine($"{report.Dataset}: {report.Summary} in {report.Elapsed.TotalSeconds:N1} s");
        Table table = new Table().Border(TableBorder.Simple).AddColumns("", "read", "kept", "repaired", "rejected", "merged");
        foreach (RowCounts rows in report.Rows)
            table.AddRow([rows.Kind.ToString().ToLowerInvariant(), .. new[] { rows.Read, rows.Kept, rows.Repaired, rows.Rejected, rows.Merged }.Select(count => count.ToString("N0", null))]);
        for (int column = 1; column < table.Columns.Count; column++)
            table.Columns[column].RightAligned();
        console.Write(table);
        foreach (ImportCase found in report.FirstCases(CasesShown))
            lines.WriteLine(found.ToString());
        long more = report.Rows.Sum(rows => rows.Repaired + rows.Rejected + rows.Merged) - CasesShown;
        if (more > 0)
            lines.WriteLine($"… and {more:N0} more");
    }
}
