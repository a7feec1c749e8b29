using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Spectre.Console;

namespace MovieRecs.Web.Commands.Benchmarks;

/// <summary>
/// <c>benchmark training</c>: how long the models that the site serves take to fit on generated ratings, in how much
/// memory, and the exponent b of cost ∝ ratingsᵇ, fitted by least squares of the logarithms. Each fit has a process of
/// its own, so that none inherits another's memory.
/// </summary>
internal static class TrainingBenchmarkVerb
{
    private const ulong Seed = 42;
    private const int Cancelled = 130;
    private const double Mebibyte = 1 << 20;

    /// <summary>The order, its parts, and the stars.</summary>
    private static readonly string[] Served = ["popularity", "content", "ials", "ease", "hybrid-rank", "hybrid-stars"];

    private static readonly Option<string> Sizes = new("--ratings")
    {
        Description = "How many ratings to generate, one or more sizes.",
        HelpName = "n,m,…",
        DefaultValueFactory = _ => "100000,1000000,10000000",
    };

    private static readonly Option<string> Models = new("--models")
    {
        Description = "Which models.",
        HelpName = "a,b,…",
        DefaultValueFactory = _ => string.Join(',', Served),
    };

    private static readonly Option<bool> Here = new("--here") { Description = "Fit one model on one size in this process and print the measurement as JSON.", Hidden = true };

    public static Command Create()
    {
        Command verb = new("training", "Fit time and memory of the served models on generated ratings, and how they grow.") { Sizes, Models, Here };
        verb.SetAction(RunAsync);
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        TextWriter output = arguments.InvocationConfiguration.Output;
        TextWriter error = arguments.InvocationConfiguration.Error;
        try
        {
            int[] sizes = [.. Names(arguments.GetRequiredValue(Sizes)).Select(Size)];
            string[] models = [.. Names(arguments.GetRequiredValue(Models))];
            if (arguments.GetValue(Here))
                await output.WriteLineAsync(JsonSerializer.Serialize(FitMeasurement.Measure(models[0], sizes[0], Seed, cancellationToken)));
            else
                await CompareAsync(models, sizes, output, error, cancellationToken);
            return 0;
        }
        catch (BenchmarkException problem)
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

    private static async Task CompareAsync(string[] models, int[] sizes, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        Table table = new() { Border = TableBorder.Simple };
        table.AddColumn("model");
        foreach (int size in sizes)
            table.AddColumn(new TableColumn($"{size:N0} ratings").RightAligned().NoWrap());
        table.AddColumn(new TableColumn("exponent").RightAligned());
        foreach (string model in models)
        {
            List<FitMeasurement> measured = [];
            foreach (int size in sizes)
            {
                await error.WriteLineAsync($"{model} on {size:N0} ratings …");
                measured.Add(await InOwnProcessAsync(model, size, cancellationToken));
            }

            string exponent = measured.Count > 1 ? Exponent(measured).ToString("F2", CultureInfo.InvariantCulture) : "";
            table.AddRow([model, .. measured.Select(fit => string.Create(CultureInfo.InvariantCulture, $"{fit.Seconds:N2} s, {fit.PeakBytes / Mebibyte:N0} MB")), exponent]);
        }

        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = Math.Max(console.Profile.Width, 120);
        console.Write(table);
        await output.WriteLineAsync("Seconds to fit; the process's memory at its peak meanwhile, runtime and ratings included; b of cost ∝ ratingsᵇ (1 is linear).");
    }

    /// <summary>The slope of ln seconds over ln ratings, by least squares.</summary>
    internal static double Exponent(IReadOnlyList<FitMeasurement> fits)
    {
        double meanSize = fits.Average(fit => Math.Log(fit.Ratings));
        double meanTime = fits.Average(fit => Math.Log(fit.Seconds));
        double covariance = fits.Sum(fit => (Math.Log(fit.Ratings) - meanSize) * (Math.Log(fit.Seconds) - meanTime));
        return covariance / fits.Sum(fit => (Math.Log(fit.Ratings) - meanSize) * (Math.Log(fit.Ratings) - meanSize));
    }

    private static async Task<FitMeasurement> InOwnProcessAsync(string model, int ratings, CancellationToken cancellationToken)
    {
        ProcessStartInfo start = new(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] self = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [Environment.GetCommandLineArgs()[0]] : [];
        foreach (string argument in (string[])[.. self, "benchmark", "training", "--here", "--models", model, "--ratings", ratings.ToString(CultureInfo.InvariantCulture)])
            start.ArgumentList.Add(argument);

        using Process process = Process.Start(start)!;
        try
        {
            Task<string> problem = process.StandardError.ReadToEndAsync(cancellationToken);
            string printed = await process.StandardOutput.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return process.ExitCode == 0
                ? JsonSerializer.Deserialize<FitMeasurement>(printed)!
                : throw new BenchmarkException(await problem is { Length: > 0 } told ? told.Trim() : $"Fitting {model} on {ratings:N0} ratings ended with exit code {process.ExitCode}.");
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }
    }

    private static string[] Names(string list)
    {
        string[] names = list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return names.Length > 0 ? names : throw new BenchmarkException("The list is empty. Name at least one, separated by commas.");
    }

    private static int Size(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int size) && size is >= 1000 and <= 100_000_000
            ? size
            : throw new BenchmarkException($"\"{text}\" is no number of ratings from 1000 to 100000000.");
}
