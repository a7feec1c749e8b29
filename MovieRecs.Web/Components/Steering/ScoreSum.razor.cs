using System.Globalization;
using Microsoft.AspNetCore.Components;
using MovieRecs.Web.Recommending.Why;

namespace MovieRecs.Web.Components.Steering;

/// <summary>The sum that is a film's score, by its sources.</summary>
public sealed partial class ScoreSum
{
    private static CultureInfo Numbers => CultureInfo.InvariantCulture;

    [Parameter, EditorRequired]
    public required ShownScore Score { get; set; }

    /// <summary>The hundredths of a full bar.</summary>
    [Parameter, EditorRequired]
    public int Full { get; set; }

    [Parameter, EditorRequired]
    public int Rank { get; set; }

    [Parameter, EditorRequired]
    public int Candidates { get; set; }

    /// <summary>How many people gave the film four stars or more.</summary>
    [Parameter, EditorRequired]
    public int LikedBy { get; set; }

    private string LikedText => LikedBy switch
    {
        0 => "nobody here has liked it yet",
        1 => "liked by one person here",
        _ => string.Create(Numbers, $"liked by {LikedBy:N0} people here"),
    };
}
