using Microsoft.AspNetCore.Components;
using Microsoft.Data.Sqlite;
using MovieRecs.Web.Ratings.Counting;

namespace MovieRecs.Web.Components.Pages.Admin.Data;

/// <summary>Charts of all ratings in the store: by stars, over time, by person and by film.</summary>
public sealed partial class DataCharts : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _gone = new();
    private bool _failed;

    /// <summary>What the prerendered page shows, for the circuit to take over.</summary>
    [PersistentState]
    public RatingCounts? Counts { get; set; }

    [Inject]
    public required RatingCountsHolder Holder { get; set; }

    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        try
        {
            Counts ??= await Holder.TryGetAsync(_gone.Token);
        }
        catch (SqliteException)
        {
            _failed = true;
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender || Counts is not null)
            return;
        try
        {
            Counts = await Holder.GetAsync(_gone.Token);
        }
        catch (OperationCanceledException)
        {
            return; // nobody looks any longer
        }
        catch (SqliteException)
        {
            _failed = true;
        }

        StateHasChanged();
    }
}
