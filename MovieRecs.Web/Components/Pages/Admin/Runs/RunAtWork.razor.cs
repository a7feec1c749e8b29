using Microsoft.AspNetCore.Components;
using MovieRecs.Web.Data;
using MovieRecs.Web.Evaluations.Runs;
using MovieRecs.Web.Training;

namespace MovieRecs.Web.Components.Pages.Admin.Runs;

/// <summary>A run that waits or runs: how far it is, and the way to cancel it.</summary>
public sealed partial class RunAtWork
{
    [Parameter, EditorRequired]
    public required Run Run { get; set; }

    /// <summary>The evaluation that runs, whichever it is.</summary>
    [Parameter, EditorRequired]
    public RunningEvaluation? Evaluation { get; set; }

    [Parameter, EditorRequired]
    public required TrainingStatus Training { get; set; }

    [Parameter]
    public EventCallback OnCancel { get; set; }

    [Parameter]
    public bool IsBusy { get; set; }

    private RunProgress? Progress => Evaluation is { } running && running.Id == Run.Id ? running.Progress : null;
}
