using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Import;
using MovieRecs.Web.Data;
using Spectre.Console;

namespace MovieRecs.Web.Commands.Benchmarks;

/// <summary>
/// <c>benchmark dashboard</c>: how long the admin's pages take to open with a year of runs behind them, beside the front
/// page in the same run.
/// </summary>
internal static class DashboardBenchmarkVerb
{
    private const ulong Seed = 42;
    private const int WarmUp = 10;
    private const int Cancelled = 130;

    private static readonly string[] _pages =
    [
        "/", "/admin", "/admin/runs", "/admin/runs/new", "/admin/runs/compare", "/admin/models", "/admin/models/personas/new", "/admin/autopsy", "/admin/data", "/admin/data/raters", "/admin/data/films", "/admin/data/storage",
        "/admin/import", "/admin/people", "/admin/settings", "/admin/log",
    ];

    private static readonly Option<string?> Dataset = new("--dataset") { Description = "A MovieLens dataset, zip or folder, to bring in first; by default the starter catalogue alone.", HelpName = "PATH" };

    private static readonly Option<int> Runs = new("--runs") { Description = "How many runs to generate.", HelpName = "n", DefaultValueFactory = _ => 365 };

    private static readonly Option<int> Times = new("--times") { Description = "How many times each page is opened.", HelpName = "n", DefaultValueFactory = _ => 50 };

    public static Command Create()
    {
        Command verb = new("dashboard", "How long the admin's pages take to open with a year of runs.") { Dataset, Runs, Times };
        verb.SetAction(RunAsync);
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        TextWriter error = arguments.InvocationConfiguration.Error;
        try
        {
            if (arguments.GetValue(Runs) is < 0 or > 100_000)
                throw new BenchmarkException("--runs is a number from 0 to 100000.");
            if (arguments.GetValue(Times) is < 1 or > 10_000)
                throw new BenchmarkException("--times is a number from 1 to 10000.");
            await MeasureAsync(arguments.GetValue(Dataset), arguments.GetValue(Runs), arguments.GetValue(Times), arguments.InvocationConfiguration.Output, error, cancellationToken);
            return 0;
        }
        catch (Exception problem) when (problem is BenchmarkException or ImportException)
        {
            await error.WriteLineAsync(problem.Message);
            return 1;
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync("Cancelled.");
            return Cancelled;
        }
    }

    private static async Task MeasureAsync(string? dataset, int runs, int times, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        await error.WriteLineAsync($"Starting a site with {runs} runs …");
        await using BenchmarkSite site = await BenchmarkSite.StartAsync(new Dictionary<string, string?>(), cancellationToken);
        if (dataset is not null)
            await site.ImportAsync(dataset, cancellationToken);
        await site.IsTrainedAsync(cancellationToken);
        await using (MovieRecsDbContext store = await site.Services.GetRequiredService<IDbContextFactory<MovieRecsDbContext>>().CreateDbContextAsync(cancellationToken))
            await YearOfRuns.FillAsync(store, runs, TimeProvider.System.GetUtcNow(), Seed, cancellationToken);
        using HttpClient admin = (await site.SignUpAsync("admin", isAdmin: true, cancellationToken)).Browser;

        Table table = new() { Border = TableBorder.Simple };
        table.AddColumn($"a site with {runs} runs");
        foreach (string column in (string[])["opened", "median ms", "p95 ms", "of the front page"])
            table.AddColumn(new TableColumn(column).RightAligned().NoWrap());
        PageTimes? front = null;
        foreach (string page in _pages)
        {
            PageTimes taken = await PageTimes.MeasureAsync(admin, page, WarmUp, times, cancellationToken);
            front ??= taken;
            table.AddRow(page, $"{taken.Asked}", $"{taken.Median:F1}", $"{taken.P95:F1}", $"{taken.Median / front.Median:F2} ×");
        }

        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = Math.Max(console.Profile.Width, 100);
        console.Write(table);
    }
}
