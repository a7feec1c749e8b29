using MovieRecs.Domain.Evaluation;
using MovieRecs.Web.Evaluations;
using Spectre.Console;

namespace MovieRecs.Web.Commands.Evaluation;

/// <summary>Shows how far an evaluation is, on standard error, so that the output can be piped.</summary>
internal static class EvaluationProgressBar
{
    /// <summary>Runs <paramref name="evaluate"/> off the calling thread with a bar that follows it.</summary>
    public static Task<EvaluationOutcome> RunAsync(TextWriter error, Func<IProgress<EvaluationProgress>, EvaluationOutcome> evaluate)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) });
        return console.Progress()
            .AutoClear(true)
            .Columns(new SpinnerColumn(), new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(context =>
            {
                Bar bar = new(context.AddTask("Evaluating"));
                return Task.Run(() => evaluate(bar));
            });
    }

    /// <summary>Moves the bar on the reporting thread itself, so that steps can't overtake one another.</summary>
    private sealed class Bar(ProgressTask task) : IProgress<EvaluationProgress>
    {
        public void Report(EvaluationProgress value)
        {
            task.MaxValue = value.Total;
            task.Value = value.Done;
            if (value.Done < value.Total)
                task.Description = Markup.Escape($"Fold {value.Fold}: {value.Model}");
        }
    }
}
