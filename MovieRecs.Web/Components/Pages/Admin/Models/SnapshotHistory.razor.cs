using Microsoft.AspNetCore.Components;
using MovieRecs.Web.Data;
using MovieRecs.Web.Promotion;

namespace MovieRecs.Web.Components.Pages.Admin.Models;

/// <summary>The snapshots that there are and were, each with the button that serves it.</summary>
public sealed partial class SnapshotHistory
{
    /// <summary>The number of the one that serves.</summary>
    [Parameter, EditorRequired]
    public required int? Served { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<SnapshotLine> Lines { get; set; }

    [Parameter]
    public bool IsDisabled { get; set; }

    /// <summary>The one that is being loaded.</summary>
    [Parameter]
    public int? Serving { get; set; }

    /// <summary>Raised with the number of the one to serve.</summary>
    [Parameter]
    public EventCallback<int> OnServe { get; set; }

    private string Word(SnapshotLine line) => line.Number < Served ? "Roll back to" : "Promote";

    private string State(SnapshotLine line) => line switch
    {
        _ when line.Number == Served => "Serves",
        { Problem: not null } => "Bad file",
        { State: SnapshotState.HeldBack } => line.Bytes is null ? "Held back, deleted" : "Held back",
        { Bytes: null } => "Deleted",
        { State: SnapshotState.Promoted } => "Served before",
        { State: SnapshotState.Candidate, Verdict: not null } => "Waits",
        _ => "Not judged",
    };
}
