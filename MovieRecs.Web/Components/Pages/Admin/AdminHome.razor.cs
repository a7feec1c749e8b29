using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Ratings;
using MovieRecs.Web.Ratings;
using MovieRecs.Web.Starter;
using MovieRecs.Web.Training;
using MudBlazor;

namespace MovieRecs.Web.Components.Pages.Admin;

/// <summary>What the site serves from, how it trains, and the one click that removes the demo.</summary>
public sealed partial class AdminHome : IDisposable
{
    private bool _busy;

    /// <summary>Raters by source, as the prerendered page read them.</summary>
    [PersistentState]
    public IReadOnlyDictionary<RaterSource, int>? Raters { get; set; }

    [Inject]
    public required CommunityQueries Community { get; set; }

    [Inject]
    public required DemoCommunity Demo { get; set; }

    [Inject]
    public required ModelHolder Models { get; set; }

    [Inject]
    public required TrainingWorker Worker { get; set; }

    [Inject]
    public required ISnackbar Snackbar { get; set; }

    public void Dispose() => Worker.Changed -= OnTrainingChanged;

    protected override async Task OnInitializedAsync()
    {
        Worker.Changed += OnTrainingChanged;
        Raters ??= await Community.RatersBySourceAsync();
    }

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private int Count(RaterSource source) => Raters?.GetValueOrDefault(source) ?? 0;

    private Task RemoveDemoAsync() => ChangeAsync(async () =>
    {
        int removed = await Demo.RemoveAsync();
        return $"{Number(removed)} simulated raters and their ratings are gone";
    });

    private Task RestoreDemoAsync() => ChangeAsync(async () =>
    {
        await Demo.RestoreAsync();
        return "The simulated community is back";
    });

    /// <param name="change">Changes the store, off the circuit's own thread, and says what it did.</param>
    private async Task ChangeAsync(Func<Task<string>> change)
    {
        _busy = true;
        try
        {
            string done = await Task.Run(change);
            Snackbar.Add(done, Severity.Normal);
            Raters = await Community.RatersBySourceAsync();
        }
        catch (Exception error) when (error is SqliteException or DbUpdateException)
        {
            Snackbar.Add($"Nothing was changed: the store can't be written to just now ({error.GetBaseException().Message}). Try again in a moment.", Severity.Error);
        }
        finally
        {
            _busy = false;
        }
    }

    private void OnTrainingChanged() => _ = InvokeAsync(StateHasChanged);
}
