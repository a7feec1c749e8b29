using Microsoft.AspNetCore.Components;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Data;
using MovieRecs.Web.Promotion;
using MovieRecs.Web.Training;

namespace MovieRecs.Web.Components.Pages.Admin.Models;

/// <summary>What serves and what might: gates, personas, and the one click that promotes or rolls back.</summary>
public sealed partial class AdminModels : IDisposable
{
    private string? _problem;
    private int? _serving;

    /// <summary>As the prerendered page read it.</summary>
    [PersistentState]
    public ModelsView? View { get; set; }

    [Inject]
    public required ModelsViewBuilder Builder { get; set; }

    [Inject]
    public required ModelHolder Holder { get; set; }

    [Inject]
    public required Promoter Promoter { get; set; }

    [Inject]
    public required TrainingWorker Worker { get; set; }

    /// <summary>Snapshots newer than what serves, which might.</summary>
    private IEnumerable<SnapshotLine> Waiting => View!.Lines
        .TakeWhile(line => line.Number != View.Served)
        .Where(line => line is { State: SnapshotState.HeldBack or SnapshotState.Candidate, Bytes: not null }).Take(2);

    public void Dispose()
    {
        Promoter.Changed -= OnPromoted;
        Worker.Changed -= OnTraining;
    }

    protected override async Task OnInitializedAsync()
    {
        Promoter.Changed += OnPromoted;
        Worker.Changed += OnTraining;
        if (View is null)
            await ReloadAsync();
    }

    private async Task ReloadAsync()
    {
        try
        {
            View = await Task.Run(() => Builder.BuildAsync());
            _problem = null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            _problem = $"The folder of the snapshots can't be read ({error.Message}). What serves goes on.";
        }
    }

    private async Task ServeAsync(int number)
    {
        _serving = number;
        int? shown = View!.Served;
        await ActAsync(number < shown ? AuditVerb.RollBack : AuditVerb.Promote, $"snapshot {number}", actor => Promoter.ServeAsync(number, shown, actor));
        _serving = null;
    }

    private Task AskAgainAsync(int number) => ActAsync(AuditVerb.ChangePromotion, $"snapshot {number}", _ => Promoter.AskAgainAsync(number));

    private Task HoldAsync(bool isOnHold) => ActAsync(AuditVerb.ChangePromotion, "promotion", actor => Promoter.SetHoldAsync(isOnHold, actor));

    private async Task ActAsync(AuditVerb verb, string subject, Func<AdminActor, Task<AdminDeed>> work)
    {
        await DoAsync(verb, subject, work);
        await ReloadAsync();
    }

    private void OnPromoted() => _ = InvokeAsync(async () =>
    {
        await ReloadAsync();
        StateHasChanged();
    });

    private void OnTraining() => _ = InvokeAsync(StateHasChanged);
}
