using Microsoft.AspNetCore.Components;
using MovieRecs.Domain.Recommendations;

namespace MovieRecs.Web.Components.Shared;

/// <summary>
/// What somebody is expected to think of a film: before they rate, the match, with the stars out of sight unless they ask,
/// because people drift towards a number they have seen; after it, what was expected beside what they gave.
/// </summary>
public sealed partial class ForYou
{
    /// <summary>How long what was expected stays out of sight after a new rating; the style sheet has the same.</summary>
    public static readonly TimeSpan RevealDelay = TimeSpan.FromSeconds(1.5);

    /// <summary>What is expected now; null where there is nothing to tell it from.</summary>
    [Parameter, EditorRequired]
    public ExpectedStars? Expected { get; set; }

    /// <summary>What was expected when they rated; null where nothing was written down.</summary>
    [Parameter, EditorRequired]
    public ExpectedStars? Recorded { get; set; }

    /// <summary>Their rating in half steps; 0 where there is none.</summary>
    [Parameter, EditorRequired]
    public int HalfSteps { get; set; }

    /// <summary>Whether they have rated any other film.</summary>
    [Parameter]
    public bool HasRatedOthers { get; set; }

    /// <summary>True while the stars expected are to be seen before a rating.</summary>
    [Parameter]
    public bool IsUncovered { get; set; }

    /// <summary>True where they rated on this visit.</summary>
    [Parameter]
    public bool IsFresh { get; set; }

    /// <summary>Raised to uncover the stars, or cover them.</summary>
    [Parameter]
    public EventCallback OnToggled { get; set; }
}
