using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace MovieRecs.Web.Components.Shared;

/// <summary>A slider over ten half-star steps, with 0 for "not rated".</summary>
public sealed partial class StarRating
{
    private const int Steps = 10;

    private int? _preview;
    private int? _asked;
    private bool _isTelling;
    private int _saved;
    private int? _lastParameter;

    /// <summary>The rating in half steps; 0 where there is none.</summary>
    [Parameter, EditorRequired]
    public int HalfSteps { get; set; }

    /// <summary>Raised to have a new rating saved.</summary>
    [Parameter]
    public EventCallback<StarsGiven> OnGiven { get; set; }

    /// <summary>The movie's title, for the label.</summary>
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>What the slider is called where it is not the person's rating.</summary>
    [Parameter]
    public string? Label { get; set; }

    /// <summary>True on cards: smaller, without the number and the clear button.</summary>
    [Parameter]
    public bool Compact { get; set; }

    /// <summary>What the person asked for last, even before it is saved: the next key goes on from there.</summary>
    private int Value => _asked ?? _saved;

    private int Shown => _preview ?? Value;

    private string ValueText => Value == 0 ? "Not rated" : $"{Format(Value)} of 5 stars";

    protected override void OnParametersSet()
    {
        if (HalfSteps != _lastParameter)
            _lastParameter = _saved = HalfSteps;
    }

    private static string Format(int halfSteps) => (halfSteps / 2.0).ToString("0.#", CultureInfo.InvariantCulture);

    private void Preview(int halfSteps) => _preview = halfSteps;

    private void EndPreview() => _preview = null;

    private Task OnKeyAsync(KeyboardEventArgs key) => key.Key switch
    {
        // With a modifier it is the browser's: back, zoom, the ends of the page.
        _ when key.AltKey || key.CtrlKey || key.MetaKey => Task.CompletedTask,
        "ArrowRight" or "ArrowUp" => SetAsync(Value + 1),
        "ArrowLeft" or "ArrowDown" => SetAsync(Value - 1),
        "PageUp" => SetAsync(Value + 2),
        "PageDown" => SetAsync(Value - 2),
        "Home" or "Delete" => SetAsync(0),
        "End" => SetAsync(Steps),
        _ => Task.CompletedTask,
    };

    /// <summary>
    /// Keys come faster than ratings are saved: while one is told, the newest waits, and those between are dropped. What
    /// is saved is kept here, because on a slow line the parameter that says so comes late.
    /// </summary>
    private async Task SetAsync(int halfSteps)
    {
        int wanted = Math.Clamp(halfSteps, 0, Steps);
        _preview = null;
        if (wanted == Value)
            return;
        _asked = wanted;
        if (_isTelling)
            return;

        _isTelling = true;
        try
        {
            bool goesOn = true;
            while (goesOn && _asked is { } asked && asked != _saved)
            {
                StarsGiven given = new(asked);
                await OnGiven.InvokeAsync(given);
                _saved = given.IsSaved ? asked : _saved;
                goesOn = given.IsSaved || _asked != asked;
            }
        }
        finally
        {
            (_asked, _isTelling) = (null, false);
        }
    }
}
