using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace MovieRecs.Web.Components.Steering;

/// <summary>A slider over whole numbers between two extremes that have names.</summary>
public sealed partial class Dial
{
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>What the lower end means.</summary>
    [Parameter, EditorRequired]
    public required string Low { get; set; }

    /// <summary>What the upper end means.</summary>
    [Parameter, EditorRequired]
    public required string High { get; set; }

    [Parameter, EditorRequired]
    public int Min { get; set; }

    [Parameter, EditorRequired]
    public int Max { get; set; }

    [Parameter, EditorRequired]
    public int Step { get; set; }

    /// <summary>Where the dial stands by itself.</summary>
    [Parameter, EditorRequired]
    public int Default { get; set; }

    [Parameter, EditorRequired]
    public int Value { get; set; }

    /// <summary>Raised at each step.</summary>
    [Parameter]
    public EventCallback<int> OnTurned { get; set; }

    /// <summary>"As it comes", "60 towards hidden gems".</summary>
    private string Text => Value == Default
        ? "As it comes"
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(Value - Default)} towards {(Value < Default ? Low : High).ToLowerInvariant()}");

    /// <remarks>Bound rather than set at each event: a step that is answered late would else put the slider back under the hand that turns it.</remarks>
    private Task TurnAsync(int value) => OnTurned.InvokeAsync(Math.Clamp(value, Min, Max));
}
