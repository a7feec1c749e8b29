using Microsoft.AspNetCore.Components;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Data;
using MudBlazor;

namespace MovieRecs.Web.Components.Pages.Admin;

/// <summary>A page on which an admin does things: one at a time, and what came of each is said at the foot of the window.</summary>
public abstract class AdminAction : ComponentBase
{
    [Inject]
    public required AdminDesk Desk { get; set; }

    [Inject]
    public required ISnackbar Snackbar { get; set; }

    /// <summary>True while something is being done: buttons wait.</summary>
    protected bool IsBusy { get; private set; }

    /// <summary>True where nothing can be clicked: while something is being done, and on the prerendered page.</summary>
    protected bool IsWaiting => IsBusy || !RendererInfo.IsInteractive;

    /// <summary>Does something by way of <see cref="AdminDesk"/>, and says what came of it.</summary>
    /// <returns>True where it was done.</returns>
    protected Task<bool> DoAsync(AuditVerb verb, string subject, Func<AdminActor, Task<AdminDeed>> work) =>
        SayAsync(() => Desk.DoAsync(verb, subject, work));

    /// <summary>Changes the store by way of <see cref="AdminDesk"/>, and says what came of it.</summary>
    /// <returns>True where it was changed.</returns>
    protected Task<bool> ChangeAsync(AuditVerb verb, string subject, Func<MovieRecsDbContext, Task<AdminDeed>> change) =>
        SayAsync(() => Desk.ChangeAsync(verb, subject, change));

    /// <summary>The same for what goes by the desk already.</summary>
    protected async Task<bool> SayAsync(Func<Task<AdminOutcome>> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        IsBusy = true;
        // Shown before the work begins: it may take a while.
        StateHasChanged();
        try
        {
            AdminOutcome outcome = await work();
            Snackbar.Say(outcome);
            return outcome.IsDone;
        }
        finally
        {
            IsBusy = false;
        }
    }

    /// <summary>Asks the store for what only reads, and changes nothing; where they are no admin any more, says so.</summary>
    protected async Task<bool> IsAdminStillAsync()
    {
        if (await Desk.FindAsync() is not null)
            return true;
        Snackbar.Add("You are no admin any more. Reload the page.", Severity.Error);
        return false;
    }
}
