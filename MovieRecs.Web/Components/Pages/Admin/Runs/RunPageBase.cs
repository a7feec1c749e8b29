using Microsoft.AspNetCore.Components;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Data;
using MovieRecs.Web.Evaluations.Runs;

namespace MovieRecs.Web.Components.Pages.Admin.Runs;

/// <summary>
/// A page that shows runs as they are now. Each time the list of runs changes, it asks the store whether whoever looks is
/// an admin still, and goes elsewhere where they aren't.
/// </summary>
public abstract class RunPageBase : AdminAction, IDisposable
{
    [Inject]
    public required RunBoard Board { get; set; }

    [Inject]
    public required RunQueries Queries { get; set; }

    [Inject]
    public required RunQueue Queue { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        Board.Changed -= OnChanged;
        Board.Moved -= OnMoved;
    }

    protected override void OnInitialized()
    {
        Board.Changed += OnChanged;
        Board.Moved += OnMoved;
    }

    /// <summary>Reads what the page shows anew.</summary>
    protected abstract Task ReloadAsync();

    protected Task CancelAsync(Run run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return DoAsync(AuditVerb.CancelRun, $"run {run.Id}", async _ =>
        {
            await Queue.CancelAsync(run.Id);
            return new AdminDeed($"Run {run.Id} is asked to stop; it can be repeated");
        });
    }

    private void OnChanged() => _ = InvokeAsync(async () =>
    {
        if (await Desk.FindAsync() is null)
        {
            Navigation.NavigateTo("/account/denied", forceLoad: true);
            return;
        }

        await ReloadAsync();
        StateHasChanged();
    });

    private void OnMoved() => _ = InvokeAsync(StateHasChanged);
}
