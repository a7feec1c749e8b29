using Microsoft.AspNetCore.Components;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Data;
using MovieRecs.Web.Evaluations.Runs;
using MudBlazor;

namespace MovieRecs.Web.Components.Pages.Admin.Runs;

/// <summary>
/// A page that shows runs as they are now. Each time the list of runs changes, it asks the store whether whoever looks is
/// an admin still, and goes elsewhere where they aren't.
/// </summary>
public abstract class RunPageBase : ComponentBase, IDisposable
{
    [Inject]
    public required AdminDesk Desk { get; set; }

    [Inject]
    public required RunBoard Board { get; set; }

    [Inject]
    public required RunQueries Queries { get; set; }

    [Inject]
    public required RunQueue Queue { get; set; }

    [Inject]
    public required ISnackbar Snackbar { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    /// <summary>True while an action is on its way.</summary>
    protected bool IsBusy { get; private set; }

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

    /// <summary>Does what an admin asks for, and says what came of it.</summary>
    protected async Task<bool> DoAsync(AuditVerb verb, string subject, Func<AdminActor, Task<AdminDeed>> work)
    {
        IsBusy = true;
        AdminOutcome outcome = await Desk.DoAsync(verb, subject, work);
        IsBusy = false;
        Snackbar.Add(outcome.Text, outcome.IsDone ? Severity.Normal : Severity.Error);
        return outcome.IsDone;
    }

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
