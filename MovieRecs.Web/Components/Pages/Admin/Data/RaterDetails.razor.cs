using System.Globalization;
using Microsoft.AspNetCore.Components;
using MovieRecs.Domain.Ratings;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Curation;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Components.Pages.Admin.Data;

/// <summary>One rater: what they give, when they gave it, and whether they count in trainings.</summary>
public sealed partial class RaterDetails
{
    private const int MostMonths = 24;

    [Parameter]
    public int Id { get; set; }

    /// <summary>What the prerendered page read, for the circuit to take over.</summary>
    [PersistentState]
    public RaterPortrait? Portrait { get; set; }

    [Inject]
    public required RaterReader Raters { get; set; }

    [Inject]
    public required RaterExclusion Exclusion { get; set; }

    private IEnumerable<KeyValuePair<string, int>> StarRows =>
        Portrait!.Histogram.Counts.Select((count, index) => KeyValuePair.Create(((index + 1) / 2.0).ToString("0.0", CultureInfo.InvariantCulture), count)).Reverse();

    private IEnumerable<KeyValuePair<string, int>> MonthRows => Portrait!.Months.OrderByDescending(month => month.Value).Take(MostMonths).OrderBy(month => month.Key)
        .Select(month => KeyValuePair.Create(month.Key.ToString("MMM yyyy", CultureInfo.InvariantCulture), month.Value));

    protected override async Task OnParametersSetAsync()
    {
        if (Portrait?.Who.Rater.Value != Id)
            await LoadAsync();
    }

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static string Day(long at) => DateTimeOffset.FromUnixTimeSeconds(at).ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    private static string SourceText(RaterSource source) => source switch
    {
        RaterSource.Account => "an account here",
        RaterSource.MovieLens => "a MovieLens dataset",
        _ => "the simulated community",
    };

    private async Task LoadAsync() => Portrait = await Raters.ReadAsync(new RaterId(Id));

    private Task LeaveOutAsync() => ChangeAsync(AuditVerb.LeaveOutRater, Exclusion.LeaveOutAsync);

    private Task TakeInAsync() => ChangeAsync(AuditVerb.TakeInRater, Exclusion.TakeInAsync);

    private async Task ChangeAsync(AuditVerb verb, Func<IReadOnlyCollection<RaterId>, Task<AdminDeed>> change)
    {
        await DoAsync(verb, $"rater {Id}", _ => change([new RaterId(Id)]));
        await LoadAsync();
    }
}
