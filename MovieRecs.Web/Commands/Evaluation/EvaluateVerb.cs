using System.CommandLine;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Evaluation;
using MovieRecs.Domain.Import;
using MovieRecs.Domain.Models;
using MovieRecs.Web.Importing;

namespace MovieRecs.Web.Commands.Evaluation;

/// <summary>
/// <c>evaluate &lt;zip|folder&gt;</c>: measures the star models on a MovieLens dataset. The result goes to standard output,
/// as a table or as JSON; progress and remarks go to standard error. Needs no store and changes nothing.
/// </summary>
internal static class EvaluateVerb
{
    private const int Cancelled = 130;

    private static readonly Argument<string> Dataset = new("dataset") { Description = "A MovieLens zip, or the folder it unpacks to." };

    private static readonly Option<string?> Folds = new("--folds")
    {
        Description = "\"predefined\" for the dataset's own uN.base and uN.test files, or a number of random folds. By default predefined where there are any, else 5.",
        HelpName = "predefined|K",
    };

    private static readonly Option<ulong> Seed = new("--seed")
    {
        Description = "Of the random folds and of models that start from random numbers.",
        DefaultValueFactory = _ => 42,
    };

    private static readonly Option<string?> Models = new("--models")
    {
        Description = $"Which models, separated by commas; by default all: {string.Join(", ", StarTrainers.All(0, SideInformation.None).Select(trainer => trainer.Name))}.",
        HelpName = "a,b,…",
    };

    private static readonly Option<bool> Json = new("--json") { Description = "Print JSON in place of the table." };

    public static Command Create()
    {
        Command verb = new("evaluate", "Measure how well the models predict stars: RMSE and MAE on held-out ratings.") { Dataset, Folds, Seed, Models, Json };
        verb.SetAction(RunAsync);
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        TextWriter error = arguments.InvocationConfiguration.Error;
        try
        {
            await EvaluateAsync(arguments, cancellationToken);
            return 0;
        }
        catch (Exception problem) when (problem is EvaluationException or ImportException or IOException or UnauthorizedAccessException)
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

    private static async Task EvaluateAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        TextWriter error = arguments.InvocationConfiguration.Error;
        TextWriter output = arguments.InvocationConfiguration.Output;
        ulong seed = arguments.GetValue(Seed);
        using IDatasetFiles files = DatasetFiles.Open(arguments.GetRequiredValue(Dataset));
        IReadOnlyList<IStarTrainer> trainers = EvaluationModels.Choose(arguments.GetValue(Models), seed, SideInformation.Read(files, cancellationToken));
        MovieLensRatings ratings = new(files);
        Split split = EvaluationSplit.Choose(arguments.GetValue(Folds), ratings, files.Name, seed, cancellationToken);
        foreach (RatingFile file in ratings.FilesRead.Where(file => file.Counts.Rejected + file.Counts.Merged > 0))
            await error.WriteLineAsync($"{file.Cases[0].File}: {file.Counts.Rejected + file.Counts.Merged} of {file.Counts.Read} rows left out; the first: {file.Cases[0]}.");

        EvaluationReport report = await EvaluationProgressBar.RunAsync(error, progress =>
            new Evaluator(TimeProvider.System).EvaluateStars(split, trainers, progress, cancellationToken));
        if (arguments.GetValue(Json))
            await output.WriteLineAsync(EvaluationJson.Of(report, files.Name, seed));
        else
            EvaluationTable.Write(report, files.Name, output);
    }
}
