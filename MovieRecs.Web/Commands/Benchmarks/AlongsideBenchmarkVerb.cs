using System.CommandLine;
using MovieRecs.Domain.Evaluation;
using MovieRecs.Domain.Import;
using MovieRecs.Domain.Numerics;
using MovieRecs.Domain.Ratings;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Catalogue;
using MovieRecs.Web.Evaluations.Runs;
using MovieRecs.Web.Ratings;
using MovieRecs.Web.Training;
using Spectre.Console;

namespace MovieRecs.Web.Commands.Benchmarks;

/// <summary>
/// <c>benchmark alongside</c>: how long people's pages take while the site evaluates and while it trains, as ratios of the
/// same pages while it does neither, in turns in the same run.
/// </summary>
internal static class AlongsideBenchmarkVerb
{
    private const ulong Seed = 42;
    private const int Rated = 200;
    private const int WarmUp = 200;
    private const int Cancelled = 130;

    private static readonly TimeSpan _between = TimeSpan.FromMilliseconds(50);

    private static readonly Option<string?> Dataset = new("--dataset") { Description = "A MovieLens dataset, zip or folder, to bring in first; by default the starter catalogue alone.", HelpName = "PATH" };

    private static readonly Option<int> Rounds = new("--rounds") { Description = "How many times the three take turns.", HelpName = "n", DefaultValueFactory = _ => 3 };

    private static readonly Option<int> Pages = new("--pages") { Description = "How many pages are opened in each turn.", HelpName = "n", DefaultValueFactory = _ => 60 };

    public static Command Create()
    {
        Command verb = new("alongside", "How long people's pages take while the site evaluates or trains.") { Dataset, Rounds, Pages };
        verb.SetAction(RunAsync);
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        TextWriter error = arguments.InvocationConfiguration.Error;
        try
        {
            if (arguments.GetValue(Rounds) is < 1 or > 100)
                throw new BenchmarkException("--rounds is a number from 1 to 100.");
            if (arguments.GetValue(Pages) is < 10 or > 10_000)
                throw new BenchmarkException("--pages is a number from 10 to 10000.");
            await MeasureAsync(arguments.GetValue(Dataset), arguments.GetValue(Rounds), arguments.GetValue(Pages), arguments.InvocationConfiguration.Output, error, cancellationToken);
            return 0;
        }
        catch (Exception problem) when (problem is BenchmarkException or ImportException or AdminException)
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

    private static async Task MeasureAsync(string? dataset, int rounds, int pages, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        await error.WriteLineAsync("Starting a site …");
        await using BenchmarkSite site = await BenchmarkSite.StartAsync(new Dictionary<string, string?> { ["MovieRecs:Training:RetrainMinutes"] = "500000" }, cancellationToken);
        if (dataset is not null)
            await site.ImportAsync(dataset, cancellationToken);
        (HttpClient browser, RaterId rater) = await site.SignUpAsync("ann", isAdmin: false, cancellationToken);
        await site.IsTrainedAsync(cancellationToken);
        await RateAsync(site, rater, cancellationToken);
        using (browser)
        {
            // The first answers, in which the runtime compiles, are not counted: they would flatter what comes later.
            await OpenAsync(browser, WarmUp, [], () => true, cancellationToken);
            List<double> idle = [];
            List<double> evaluating = [];
            List<double> training = [];
            Func<Task>[] turns =
            [
                () => OpenAsync(browser, pages, idle, () => true, cancellationToken),
                () => AlongEvaluationAsync(site, () => OpenAsync(browser, pages, evaluating, () => site.Services.GetRequiredService<RunBoard>().Running is not null, cancellationToken), cancellationToken),
                () => AlongTrainingAsync(site, () => OpenAsync(browser, pages, training, () => site.Services.GetRequiredService<TrainingWorker>().Status.IsTraining, cancellationToken), cancellationToken),
            ];
            for (int round = 0; round < rounds; round++)
            {
                await error.WriteLineAsync($"Round {round + 1} of {rounds} …");
                for (int turn = 0; turn < turns.Length; turn++)
                    await turns[(round + turn) % turns.Length]();
            }

            Show(PageTimes.Of(idle), PageTimes.Of(evaluating), PageTimes.Of(training), output);
        }
    }

    private static async Task RateAsync(BenchmarkSite site, RaterId rater, CancellationToken cancellationToken)
    {
        SplitMix64 random = new(Seed);
        RatingWriter writer = site.Services.GetRequiredService<RatingWriter>();
        foreach (CatalogueEntry entry in site.Services.GetRequiredService<CatalogueHolder>().Current.Entries.OrderByDescending(entry => entry.RatingCount).Take(Rated))
            await writer.SetAsync(rater, entry.Movie.Id, Stars.FromHalfSteps(1 + random.Below(10)), cancellationToken: cancellationToken);
    }

    /// <summary>Opens the front page and a film's in turn, at the pace of a few people, as long as there is what they are measured beside.</summary>
    private static async Task OpenAsync(HttpClient browser, int pages, List<double> measured, Func<bool> goesOn, CancellationToken cancellationToken)
    {
        for (int page = 0; page < pages && goesOn(); page++)
        {
            measured.Add(await PageTimes.AskAsync(browser, page % 2 == 0 ? "/" : "/movies/1", cancellationToken));
            await Task.Delay(_between, cancellationToken);
        }
    }

    private static async Task AlongEvaluationAsync(BenchmarkSite site, Func<Task> open, CancellationToken cancellationToken)
    {
        RunQueue queue = site.Services.GetRequiredService<RunQueue>();
        RunBoard board = site.Services.GetRequiredService<RunBoard>();
        RunRequest request = new() { Protocol = EvaluationProtocol.Stars, Folds = "5", Seed = Seed, Models = ["hybrid-stars"], Data = "store" };
        int id = await queue.AddAsync(request, AdminActor.Site);
        await UntilAsync(() => board.Running is not null, cancellationToken);
        await open();
        await queue.CancelAsync(id);
        await UntilAsync(() => board.Running is null, cancellationToken);
    }

    private static async Task AlongTrainingAsync(BenchmarkSite site, Func<Task> open, CancellationToken cancellationToken)
    {
        TrainingWorker worker = site.Services.GetRequiredService<TrainingWorker>();
        worker.TrainNow();
        await UntilAsync(() => worker.Status.IsTraining, cancellationToken);
        await open();
        worker.Cancel();
        await UntilAsync(() => !worker.Status.IsTraining, cancellationToken);
    }

    private static async Task UntilAsync(Func<bool> holds, CancellationToken cancellationToken)
    {
        while (!holds())
            await Task.Delay(TimeSpan.FromMilliseconds(20), cancellationToken);
    }

    private static void Show(PageTimes idle, PageTimes evaluating, PageTimes training, TextWriter output)
    {
        Table table = new() { Border = TableBorder.Simple };
        table.AddColumn("people's pages");
        foreach (string column in (string[])["opened", "median ms", "p95 ms", "median, of nothing", "p95, of nothing"])
            table.AddColumn(new TableColumn(column).RightAligned().NoWrap());
        foreach ((string name, PageTimes times) in (IEnumerable<(string, PageTimes)>)[("beside nothing", idle), ("beside an evaluation", evaluating), ("beside a training", training)])
            table.AddRow(name, $"{times.Asked}", $"{times.Median:F1}", $"{times.P95:F1}", $"{times.Median / idle.Median:F2} ×", $"{times.P95 / idle.P95:F2} ×");
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = Math.Max(console.Profile.Width, 110);
        console.Write(table);
    }
}
