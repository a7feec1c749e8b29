using MovieRecs.Web.Components.Charts;
using MovieRecs.Web.Evaluations;
using Spectre.Console;

namespace MovieRecs.Web.Commands.Evaluation;

/// <summary>An evaluation as tables: each fold with mean, deviation and times, as Surprise prints it, and what else the protocol gives.</summary>
internal static class EvaluationTable
{
    private const int NarrowestPage = 140;

    public static void Write(EvaluationOutcome outcome, TextWriter output)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = Math.Max(console.Profile.Width, NarrowestPage);
        // Past the console's own writing, which breaks lines even where they go to a file.
        output.WriteLine($"{outcome.Dataset}, {outcome.Division}. Times are means per fold; coverage is what the model itself could answer.");
        foreach (DataTable content in EvaluationTables.Of(outcome))
        {
            Table table = new() { Border = TableBorder.Simple };
            foreach ((int column, string heading) in content.Headings.Index())
                table.AddColumn(column < content.NameColumns ? new TableColumn(Markup.Escape(heading)).NoWrap() : new TableColumn(Markup.Escape(heading)).NoWrap().RightAligned());
            foreach (IReadOnlyList<string> row in content.Rows)
                table.AddRow([.. row.Select(Markup.Escape)]);
            console.Write(table);
        }
    }
}
