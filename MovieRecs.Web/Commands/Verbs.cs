using System.CommandLine;
using Microsoft.Extensions.Options;
using MovieRecs.Web.Commands.Benchmarks;
using MovieRecs.Web.Commands.Evaluation;
using MovieRecs.Web.Startup;

namespace MovieRecs.Web.Commands;

/// <summary>The command line. Without a verb the program is the site.</summary>
internal static class Verbs
{
    /// <summary>
    /// True where the arguments ask for a verb or for help, or begin with a word that is no option: a mistyped verb is to
    /// be told, not to start the site.
    /// </summary>
    public static bool Handles(string[] args) =>
        args.Length > 0 && (!args[0].StartsWith('-') || args[0] is "--help" or "-h" or "-?" or "--version" || Root().Subcommands.Any(verb => args.Contains(verb.Name)));

    /// <summary>Runs one verb. A failure that its user can mend is one line on standard error and exit code 1.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            return await Root().Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception error) when (error is StartupException or OptionsValidationException)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return 1;
        }
    }

    private static RootCommand Root()
    {
        RootCommand root = new("MovieRecs: movie recommendations that you run yourself. Without a verb, starts the site (--urls http://host:port, --data FOLDER).");
        root.Options.Add(VerbOptions.Data);
        root.Subcommands.Add(ImportVerb.Create());
        root.Subcommands.Add(BenchmarkVerb.Create());
        root.Subcommands.Add(AdminVerb.Create());
        root.Subcommands.Add(EvaluateVerb.Create());
        return root;
    }
}
