using System.Globalization;
using Microsoft.AspNetCore.Components;
using MovieRecs.Web.Components.Charts;

namespace MovieRecs.Web.Evaluations.Report;

/// <summary>The report as one document that needs nothing else.</summary>
public sealed partial class ReportPage : ComponentBase
{
    [Parameter, EditorRequired]
    public required EvaluationOutcome Outcome { get; set; }

    [Parameter, EditorRequired]
    public required DateTimeOffset MadeAt { get; set; }

    /// <summary>What all of the document's rules are.</summary>
    [Parameter, EditorRequired]
    public required string Styles { get; set; }

    [Parameter, EditorRequired]
    public required string Version { get; set; }

    private ProtocolText Protocol { get; set; } = ProtocolText.Of(default);

    private IReadOnlyList<PlotContent> Plots { get; set; } = [];

    private IReadOnlyList<(string Name, string Value)> Facts { get; set; } = [];

    protected override void OnParametersSet()
    {
        Protocol = ProtocolText.Of(Outcome.Report.Protocol);
        Plots = ReportPlots.Of(Outcome);
        Facts =
        [
            ("ratings", Count(Outcome.Summary.Ratings)),
            ("raters", Count(Outcome.Summary.Raters)),
            ("movies rated", Count(Outcome.Summary.Movies)),
            ("density", Outcome.Summary.Density.ToString("P2", CultureInfo.InvariantCulture)),
            ("divided into", Outcome.Division),
            ("seed", Outcome.Seed.ToString(CultureInfo.InvariantCulture)),
        ];
    }

    private static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
