using System.Globalization;
using Microsoft.AspNetCore.Components;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Data;
using MovieRecs.Web.Evaluations.Runs;

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
    public required AuditLog Audit { get; set; }

    /// <summary>Reads the list anew, after something was done on the page.</summary>
    public async Task ReloadAsync()
    {
        await LoadAsync();
        StateHasChanged();
    }

    protected override Task OnInitializedAsync() => LoadAsync();

    private static string Time(long at) => RunText.When(at);

    private async Task LoadAsync() => _entries = await Task.Run(() => Audit.ListAsync(Shown, verbs: Verbs));

    private async Task UndoAsync(int id)
    {
        bool done = await SayAsync(() => Undo.UndoAsync(id));
        await LoadAsync();
        if (done)
            await OnUndone.InvokeAsync();
    }
}
