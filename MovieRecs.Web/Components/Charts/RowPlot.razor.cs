using Microsoft.AspNetCore.Components;

namespace MovieRecs.Web.Components.Charts;

/// <summary>Draws a plot of <see cref="PlotKind.Rows"/>: its X are rows, from the top, and its Y runs to the right.</summary>
public sealed partial class RowPlot : ComponentBase
{
    private const int Width = 480;
    private const int Right = 450;
    private const int Top = 8;
    private const int RowHeight = 26;
    private const int Foot = 48;
    private const int LetterWidth = 11;

    /// <summary>Unique in the document.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    /// <summary>With names.</summary>
    [Parameter, EditorRequired]
    public required PlotContent Content { get; set; }

    private Axis Y { get; set; } = Axis.Names(1);

    /// <summary>Room for the longest name in letters that have grown.</summary>
    private int Left => Math.Clamp(20 + (Content.XNames!.Max(name => name.Length) * LetterWidth), 80, 220);

    private int Bottom => Top + (Content.XNames!.Count * RowHeight);

    private int Height => Bottom + Foot;

    /// <summary>Every other one where they are many: letters grow on narrow screens.</summary>
    private IEnumerable<double> Ticks => Y.Ticks().Where((_, at) => at % 2 == 0 || Y.Ticks().Count() < 6);

    protected override void OnParametersSet() => Y = PlotScale.OfY(Content);

    private static string N(double position) => PlotStyle.N(position);

    private static double Middle(double row) => Top + ((row + 0.5) * RowHeight);

    private double Place(double value) => Y.Place(value, Left, Right);
}
