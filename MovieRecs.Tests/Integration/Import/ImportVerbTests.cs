using Microsoft.Data.Sqlite;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Commands;
using MovieRecs.Web.Commands.Benchmarks;
using MovieRecs.Web.Importing;
using MovieRecs.Web.Startup;
using Spectre.Console;

namespace MovieRecs.Tests.Integration.Import;

public sealed class ImportVerbTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("movierecs-test-").FullName;
    private readonly StringWriter _output = new();

    [Fact]
    public async Task Run_Zip_SaysWhatCameInAndWhatWasWrong()
    {
        string zip = Path.Combine(_folder, "tiny.zip");
        await File.WriteAllBytesAsync(zip, SomeDataset.Csv(ratings: SomeDataset.Ratings + "2,2,7,1\n").ToArray(), TestContext.Current.CancellationToken);

        int exitCode = await RunAsync(zip, TestContext.Current.CancellationToken);

        Assert.Equal(0, exitCode);
        Assert.Matches(@"ml-tiny: 2 films \(\d new, \d known already\), 3 ratings \(3 new, 0 newer, 0 known already\), 2 raters \(2 new\)", _output.ToString());
        Assert.Contains("ratings.csv line 5: 7 is not on the scale of 0.5 to 5 stars in half steps (rejected)", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_NothingThere_Fails() => Assert.Equal(1, await RunAsync(Path.Combine(_folder, "absent.zip"), TestContext.Current.CancellationToken));

    [Fact]
    public async Task Run_WhileAnotherImportRuns_FailsAtOnce()
    {
        string zip = Path.Combine(_folder, "tiny.zip");
        await File.WriteAllBytesAsync(zip, SomeDataset.Csv().ToArray(), TestContext.Current.CancellationToken);
        using ImportLock other = ImportLock.Take(new DataFolder(Path.Combine(_folder, "store")), "ml-25m", TimeProvider.System);

        Assert.Equal(1, await RunAsync(zip, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Run_Cancelled_HasItsOwnExitCode()
    {
        string zip = Path.Combine(_folder, "tiny.zip");
        await File.WriteAllBytesAsync(zip, SomeDataset.Csv().ToArray(), TestContext.Current.CancellationToken);

        Assert.Equal(130, await RunAsync(zip, new CancellationToken(canceled: true)));
    }

    [Fact]
    public async Task Benchmark_FewRows_TellsItsRates()
    {
        int exitCode = await ImportBenchmarkVerb.RunAsync(2_000, _output, TestContext.Current.CancellationToken);

        Assert.Equal(0, exitCode);
        Assert.Matches(@"import, all in all: 2,000 ratings in .* rows/s", _output.ToString());
        Assert.Matches(@"ratio: \d|no sqlite3 shell", _output.ToString());
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        _output.Dispose();
    }

    private Task<int> RunAsync(string path, CancellationToken cancellationToken)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Interactive = InteractionSupport.No, Out = new AnsiConsoleOutput(_output) });
        return ImportVerb.RunAsync(path, Path.Combine(_folder, "store"), console, cancellationToken);
    }
}
