using Microsoft.AspNetCore.Components;
using MovieRecs.Web.Components.Charts;
using MovieRecs.Web.Evaluations;
using MovieRecs.Web.Evaluations.Report;

namespace MovieRecs.Web.Components.Pages.Admin.Runs;

/// <summary>What an evaluation found: tables, paired tests and plots.</summary>
public sealed partial class RunResults
{
    private const int TallRows = 10;

    private IReadOnlyList<DataTable> _tables = [];
    private IReadOnlyList<PlotContent> _plots = [];
    private IReadOnlyList<string> _names = [];
    private RunComparison? _comparison;
    private string? _comparisonNote;
    private ProtocolText _protocol = ProtocolText.Of(default);
    private (EvaluationOutcome? Outcome, string? Reference) _shown;

    [Parameter, EditorRequired]
    public required EvaluationOutcome Outcome { get; set; }

    /// <summary>The model that the others are compared with; null for the first.</summary>
    [Parameter]
    public string? Reference { get; set; }

    [Parameter]
    public EventCallback<string?> OnReference { get; set; }

    private static bool IsTall(PlotContent plot) => plot.Kind == PlotKind.Rows && plot.XNames!.Count > TallRows;

    /// <summary>Two stand beside each other. An odd number leaves room for a tall one beside two others; else it goes last.</summary>
    private static IReadOnlyList<PlotContent> InPairs(IReadOnlyList<PlotContent> plots) => plots.Count % 2 == 1 ? plots : [.. plots.OrderBy(IsTall)];

    protected override void OnParametersSet()
    {
        if (ReferenceEquals(_shown.Outcome, Outcome) && _shown.Reference == Reference)
            return;
        _shown = (Outcome, Reference);
        _tables = EvaluationTables.Of(Outcome);
        _plots = InPairs(ReportPlots.Of(Outcome));
        _protocol = ProtocolText.Of(Outcome.Report.Protocol);
        (_comparison, _comparisonNote) = (null, null);
        if (Outcome.Report.Models.Count < 2)
            return;
        (string, EvaluationOutcome)[] run = [("this run", Outcome)];
        _names = RunComparison.NamesOf(run);
        try
        {
            _comparison = RunComparison.Of(run, Reference);
        }
        catch (EvaluationException error)
        {
            _comparisonNote = error.Message;
        }
    }
}
