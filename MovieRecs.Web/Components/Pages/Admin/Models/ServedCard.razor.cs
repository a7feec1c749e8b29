using Microsoft.AspNetCore.Components;
using MovieRecs.Domain.Models;
using MovieRecs.Web.Promotion;
using MovieRecs.Web.Training;

namespace MovieRecs.Web.Components.Pages.Admin.Models;

/// <summary>What serves: when it was trained, on what, and how good it is.</summary>
public sealed partial class ServedCard
{
    /// <summary>Null before the first one.</summary>
    [Parameter, EditorRequired]
    public required ServedModel? Served { get; set; }

    /// <summary>What the list of snapshots has of it, if it is there.</summary>
    [Parameter]
    public SnapshotLine? Line { get; set; }

    /// <summary>What can be done about it.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    private ModelFacts Facts => Served!.Recommender.Model.Facts;
}
