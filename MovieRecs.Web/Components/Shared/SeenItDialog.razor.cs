using Microsoft.AspNetCore.Components;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Ratings;
using MovieRecs.Web.Ratings;
using MudBlazor;

namespace MovieRecs.Web.Components.Shared;

/// <summary>Asks when a movie was seen and how it ended. The result is a <see cref="Viewing"/>.</summary>
public sealed partial class SeenItDialog
{
    private DateTime? _day;
    private WatchOutcome _outcome = WatchOutcome.Finished;
    private bool _rewatch;
    private int? _minutes;

    [CascadingParameter]
    public required IMudDialogInstance Dialog { get; set; }

    [Parameter, EditorRequired]
    public required Movie Movie { get; set; }

    /// <summary>True where a viewing is recorded already.</summary>
    [Parameter]
    public bool SeenBefore { get; set; }

    [Inject]
    public required TimeProvider Clock { get; set; }

    private DateTime Today => Clock.GetLocalNow().Date;

    protected override void OnInitialized() => (_day, _rewatch) = (Today, SeenBefore);

    private void Save() => Dialog.Close(new Viewing(DateOnly.FromDateTime(_day!.Value), _outcome, _minutes, _rewatch));
}
