using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Components.Pages.Admin.Data;

/// <summary>The newest actions of some kinds, each of which can be taken back where it says how.</summary>
public sealed partial class RecentDeeds
{
    private const int Shown = 5;

    private IReadOnlyList<AuditEntry> _entries = [];

    /// <summary>The kinds of actions.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<AuditVerb> Verbs { get; set; }

    /// <summary>What to do once something was taken back.</summary>
    [Parameter]
    public EventCallback OnUndone { get; set; }

    [Inject]
    public required AuditUndo Undo { get; set; }

    [Inject]
    public required IDbContextFactory<MovieRecsDbContext> Stores { get; set; }

    /// <summary>Reads the list anew, after something was done on the page.</summary>
    public async Task ReloadAsync()
    {
        await LoadAsync();
        StateHasChanged();
    }

    protected override Task OnInitializedAsync() => LoadAsync();

    private static string Time(long at) => DateTimeOffset.FromUnixTimeSeconds(at).ToString("d MMM yyyy HH:mm 'UTC'", CultureInfo.InvariantCulture);

    private async Task LoadAsync()
    {
        AuditVerb[] verbs = [.. Verbs];
        await using MovieRecsDbContext store = await Stores.CreateDbContextAsync();
        // What it takes to take a merge back can be long, and isn't needed here.
        _entries = await store.Audit.Where(entry => verbs.Contains(entry.Verb)).OrderByDescending(entry => entry.Id).Take(Shown)
            .Select(entry => new AuditEntry
            {
                Id = entry.Id,
                At = entry.At,
                Actor = entry.Actor,
                Verb = entry.Verb,
                Subject = entry.Subject,
                Text = entry.Text,
                Undo = entry.Undo == null ? null : "",
                UndoneAt = entry.UndoneAt,
            })
            .ToListAsync();
    }

    private async Task UndoAsync(int id)
    {
        bool done = await SayAsync(() => Undo.UndoAsync(id));
        await LoadAsync();
        if (done)
            await OnUndone.InvokeAsync();
    }
}
