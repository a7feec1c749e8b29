using System.CommandLine;
using System.Diagnostics.Metrics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Import;
using MovieRecs.Web.Data;
using MovieRecs.Web.Startup;
using Spectre.Console;

namespace MovieRecs.Web.Commands.Benchmarks;

/// <summary>
/// <c>benchmark serving</c>: how long the site's service takes for a home page, for "More like this" and to bring a person
/// in, for people of 200 ratings right after one more, as ratios of a loop of ML.NET-style per-pair calls in the same run.
/// </summary>
internal static class ServingBenchmarkVerb
{
    private const ulong Seed = 42;
    private const int Cancelled = 130;

    private static readonly Option<string?> Dataset = new("--dataset")
    {
        Description = "A MovieLens dataset, zip or folder, to serve from first.",
        HelpName = "PATH",
    };

    private static readonly Option<int> Ratings = new("--ratings")
    {
        Description = "How many ratings to generate for the other set; 0 for none.",
        HelpName = "n",
        DefaultValueFactory = _ => 10_000_000,
    };

    private static readonly Option<int> Movies = new("--movies") { Description = "How many movies that set has.", HelpName = "n", DefaultValueFactory = _ => 62_000 };

    private static readonly Option<int> People = new("--people") { Description = "How many people are served, twenty times each.", HelpName = "n", DefaultValueFactory = _ => 40 };

    public static Command Create()
    {
        Command verb = new("serving", "How long the service takes to recommend, against a loop of per-pair calls.") { Dataset, Ratings, Movies, People };
        verb.SetAction(RunAsync);
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        TextWriter output = arguments.InvocationConfiguration.Output;
        TextWriter error = arguments.InvocationConfiguration.Error;
        try
        {
            Check(arguments);
            int people = arguments.GetValue(People);
            if (arguments.GetValue(Dataset) is { } path)
                await MeasureAsync(() => ServingSet.FromDataset(path, people, cancellationToken), path, output, error, cancellationToken);
            if (arguments.GetValue(Ratings) is > 0 and int ratings)
                await MeasureAsync(() => ServingSet.Generate(arguments.GetValue(Movies), ratings, people, Seed, cancellationToken), "a generated set", output, error, cancellationToken);
            await output.WriteLineAsync("Milliseconds; home rows and more like this in the service, the reading of the person from the store included. The loop finds ten films of those that home rows order, diversify and explain by the hundred.");
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

    private static void Check(ParseResult arguments)
    {
        if (arguments.GetValue(Dataset) is null && arguments.GetValue(Ratings) == 0)
            throw new BenchmarkException("There is nothing to serve from. Name a --dataset, or some --ratings to generate.");
        if (arguments.GetValue(Ratings) is not (0 or (>= 1000 and <= 100_000_000)))
            throw new BenchmarkException("--ratings is 0, or a number from 1000 to 100000000.");
        if (arguments.GetValue(Movies) is < 1000 or > 1_000_000)
            throw new BenchmarkException("--movies is a number from 1000 to 1000000.");
        if (arguments.GetValue(People) is < 20 or > 10_000)
            throw new BenchmarkException("--people is a number from 20 to 10000.");
    }

    private static async Task MeasureAsync(Func<ServingSet> make, string name, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        await error.WriteLineAsync($"Training on {name} …");
        ServingSet set = make();
        await error.WriteLineAsync($"Serving {set.People.Count} people …");
        string folder = Directory.CreateTempSubdirectory("movierecs-benchmark-").FullName;
        try
        {
            HostApplicationBuilder builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
            builder.Configuration.AddInMemoryCollection([KeyValuePair.Create(DataFolder.Setting, (string?)folder)]);
            builder.Logging.SetMinimumLevel(LogLevel.Warning);
            builder.AddMovieRecsStore();
            using IHost host = builder.Build();
            await host.Services.MigrateStoreAsync(cancellationToken);
            ServingBenchmark benchmark = new(host.Services.GetRequiredService<IDbContextFactory<MovieRecsDbContext>>(), host.Services.GetRequiredService<IMeterFactory>(), set, Seed);
            Show(set.Name, await benchmark.RunAsync(cancellationToken), output);
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Show(string name, IReadOnlyList<ServingMeasurement> measured, TextWriter output)
    {
        Table table = new() { Border = TableBorder.Simple };
        table.AddColumn(name);
        foreach (string column in (string[])["asked", "median", "p95", "loop takes"])
            table.AddColumn(new TableColumn(column).RightAligned().NoWrap());
        foreach (ServingMeasurement one in measured)
            table.AddRow(one.What, Text(one.Asked, "N0"), Text(one.Median, "N3") + " ms", Text(one.P95, "N3") + " ms", Text(one.Ratio, "N1") + " ×");
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = Math.Max(console.Profile.Width, 120);
        console.Write(table);
    }

    private static string Text(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
