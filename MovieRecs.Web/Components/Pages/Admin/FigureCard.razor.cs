using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace MovieRecs.Web.Components.Pages.Admin;

/// <summary>One figure, large, with its error and what it was measured beside.</summary>
public sealed partial class FigureCard
{
    /// <summary>Unique on the page.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    [Parameter, EditorRequired]
    public required string Name { get; set; }

    /// <summary>Null where it was not measured.</summary>
    [Parameter, EditorRequired]
    public required double? Value { get; set; }

    /// <summary>Its standard error; null where that isn't known.</summary>
    [Parameter]
    public double? Error { get; set; }

    /// <summary>The runner-up and the baseline, by name; those without a figure are left out.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<(string Name, double? Value)> Others { get; set; }

    /// <summary>Said where there is no figure.</summary>
    [Parameter]
    public string Missing { get; set; } = "Not measured.";

    /// <summary>What the figure means, and on what it was measured.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    private static string Text(double? value) => value?.ToString("0.0000", CultureInfo.InvariantCulture) ?? "–";

    /// <summary>How far the served model is from another: "+12.3 %".</summary>
    private string Difference(double other) => other == 0 ? "no comparison" : ((Value!.Value - other) / other).ToString("+0.0 %;−0.0 %;0 %", CultureInfo.InvariantCulture);
}
