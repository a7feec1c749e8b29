using MovieRecs.Domain.Import;
using MovieRecs.Web.Importing;
using Spectre.Console;

namespace MovieRecs.Web.Commands;

/// <summary>A bar per phase of an import, on a terminal.</summary>
internal static class ImportProgressBar
{
    public static Task<ImportReport> ShowAsync(IAnsiConsole console, Func<IProgress<ImportProgress>, Task<ImportReport>> import) =>
        console.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(async context =>
            {
                Dictionary<ImportPhase, ProgressTask> bars = [];
                ProgressMeter meter = new(TimeProvider.System, (progress, perSecond) => Show(context, bars, progress, perSecond));
                ImportReport report = await import(meter);
                Finish(bars.Values);
                return report;
            });

    private static void Show(ProgressContext context, Dictionary<ImportPhase, ProgressTask> bars, ImportProgress progress, double perSecond)
    {
        if (!bars.TryGetValue(progress.Phase, out ProgressTask? bar))
        {
            Finish(bars.Values);
            bars.Add(progress.Phase, bar = context.AddTask(NameOf(progress.Phase), maxValue: 1));
            bar.IsIndeterminate = progress.Total == 0;
        }
        bar.Value = progress.Fraction;
        if (progress.Phase == ImportPhase.WritingRatings && perSecond > 0)
            bar.Description = $"{NameOf(progress.Phase)}, {perSecond:N0}/s";
    }

    private static void Finish(IEnumerable<ProgressTask> bars)
    {
        foreach (ProgressTask bar in bars)
        {
            bar.IsIndeterminate = false;
            bar.Value = bar.MaxValue;
        }
    }

    private static string NameOf(ImportPhase phase) => phase switch
    {
        ImportPhase.Downloading => "Downloading",
        ImportPhase.Reading => "Reading",
        ImportPhase.WritingMovies => "Writing films",
        ImportPhase.WritingRatings => "Writing ratings",
        _ => "Summing up",
    };
}
