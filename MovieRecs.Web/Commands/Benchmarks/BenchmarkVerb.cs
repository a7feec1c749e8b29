using System.CommandLine;

namespace MovieRecs.Web.Commands.Benchmarks;

/// <summary><c>benchmark …</c>: measures a part of the program on this machine.</summary>
internal static class BenchmarkVerb
{
    public static Command Create()
    {
        Command verb = new("benchmark", "Measure a part of the program on this machine.");
        verb.Subcommands.Add(ImportBenchmarkVerb.Create());
        verb.Subcommands.Add(TrainingBenchmarkVerb.Create());
        verb.Subcommands.Add(ServingBenchmarkVerb.Create());
        verb.Subcommands.Add(DashboardBenchmarkVerb.Create());
        verb.Subcommands.Add(AlongsideBenchmarkVerb.Create());
        return verb;
    }
}
