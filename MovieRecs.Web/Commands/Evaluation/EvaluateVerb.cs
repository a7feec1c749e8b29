using System.CommandLine;
using MovieRecs.Domain.Evaluation;
using MovieRecs.Domain.Import;
using MovieRecs.Web.Evaluations;
using MovieRecs.Web.Evaluations.Report;

namespace MovieRecs.Web.Commands.Evaluation;

/// <summary>
/// <c>evaluate &lt;zip|folder|--store&gt;</c>: measures models by a protocol. The result goes to standard output, as tables
/// or as JSON, and with <c>--html</c> to a report as well; progress and remarks go to standard error. Changes nothing else.
/// </summary>
internal static class EvaluateVerb
{
    private const int Cancelled = 130;

    private static readonly Argument<string?> Dataset = new("dataset")
    {
        Description = "A MovieLens zip, or the folder it unpacks to.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<bool> Store = new("--store") { Description = "The ratings of the site's own store, in place of a dataset." };

    private static readonly Option<string> Protocol = new Option<string>("--protocol")
    {
        Description = "stars: error in predicting held-out ratings. ranking: lists of ten. foldin: people held out entirely, by their first ratings. chronological: the last fifth of ratings.",
        DefaultValueFactory = _ => "stars",
        HelpName = "stars|ranking|foldin|chronological",
    }.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, [.. Enum.GetValues<EvaluationProtocol>().Select(EvaluationRequest.Name)]);

    private static readonly Option<string?> Folds = new("--folds")
    {
        Description = "\"predefined\" for the dataset's own uN.base and uN.test files, \"surprise\" for those on which Surprise publishes its figures, or a number of random folds. By default predefined where there are any, else 5.",
        HelpName = "predefined|surprise|K",
    };

    private static readonly Option<string?> Cut = new Option<string?>("--cut")
    {
        Description = "Where the chronological protocol cuts: in each user's ratings (the default), or once in everybody's, global.",
        HelpName = "user|global",
    }.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, "user", "global");

    private static readonly Option<string?> History = new Option<string?>("--history")
    {
        Description = "Which ratings of a new person the foldin protocol shows: the first by time (the default), or random ones.",
        HelpName = "first|random",
    }.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, "first", "random");

    private static readonly Option<ulong> Seed = new("--seed")
    {
        Description = "Of random folds, of who is held out, and of models that start from random numbers.",
        DefaultValueFactory = _ => 42,
    };

    private static readonly Option<string?> Models = new("--models")
    {
        Description = $"Which models, separated by commas; by default all that the protocol can measure. There are {EvaluationModels.AllNames}.",
        HelpName = "a,b,…",
    };

    private static readonly Option<bool> Json = new("--json") { Description = "Print JSON in place of tables." };

    private static readonly Option<string?> Html = new("--html") { Description = "Write a report with plots to this file too.", HelpName = "report.html" };

    public static Command Create()
    {
        Command verb = new("evaluate", "Measure how well the models do on ratings that are held out.") { Dataset, Store, Protocol, Folds, Cut, History, Seed, Models, Json, Html };
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
        catch (Exception problem) when (problem is EvaluationException or NothingToMeasureException or ImportException or IOException or UnauthorizedAccessException)
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
        EvaluationRequest request = RequestOf(arguments);
        request.RequireSense(arguments.GetValue(Store), arguments.GetValue(Cut), arguments.GetValue(History));
        ReportFile? file = arguments.GetValue(Html) is { } path ? ReportFile.At(path) : null;
        TextWriter error = arguments.InvocationConfiguration.Error;
        using EvaluationPlan plan = await EvaluationPlan.MakeAsync(request, cancellationToken);
        foreach (string remark in plan.Remarks)
            await error.WriteLineAsync(remark);
        EvaluationOutcome outcome = await EvaluationProgressBar.RunAsync(error, progress => plan.CarryOut(TimeProvider.System, progress, null, cancellationToken));
        TextWriter output = arguments.InvocationConfiguration.Output;
        if (arguments.GetValue(Json))
            await output.WriteLineAsync(EvaluationJson.Of(outcome));
        else
            EvaluationTable.Write(outcome, output);
        // Last, so that a full disk costs the report only and not the figures.
        file?.Write(await HtmlReport.OfAsync(outcome, TimeProvider.System.GetUtcNow()));
    }

    private static EvaluationRequest RequestOf(ParseResult arguments) => new(
        arguments.GetValue(Dataset),
        arguments.GetValue(VerbOptions.Data),
        Enum.Parse<EvaluationProtocol>(arguments.GetRequiredValue(Protocol), ignoreCase: true),
        arguments.GetValue(Folds),
        "global".Equals(arguments.GetValue(Cut), StringComparison.OrdinalIgnoreCase),
        "random".Equals(arguments.GetValue(History), StringComparison.OrdinalIgnoreCase),
        arguments.GetValue(Seed),
        arguments.GetValue(Models),
        CommandOf(arguments),
        arguments.GetValue(Html) is not null);

    /// <summary>The command line as it could be typed again.</summary>
    private static string CommandOf(ParseResult arguments)
    {
        IEnumerable<string> words = arguments.Tokens.Select(token => token.Value.Any(char.IsWhiteSpace) ? $"\"{token.Value}\"" : token.Value);
        return string.Join(' ', words);
    }
}
