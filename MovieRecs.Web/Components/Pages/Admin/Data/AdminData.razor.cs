using System.Globalization;
using Microsoft.AspNetCore.Components;
using MovieRecs.Domain.Import;
using MovieRecs.Domain.Ratings;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Catalogue;
using MovieRecs.Web.Curation;
using MovieRecs.Web.Data;
using MovieRecs.Web.Evaluations.Runs;
using MovieRecs.Web.Importing;
using MovieRecs.Web.Ratings;
using MovieRecs.Web.Starter;

namespace MovieRecs.Web.Components.Pages.Admin.Data;

/// <summary>Who the ratings are from, the demo, and what each import did.</summary>
public sealed partial class AdminData
{
    private const int MostImports = 50;

    private int? _opened;
    private ImportReport? _report;

    /// <summary>What the prerendered page read, for the circuit to take over.</summary>
    [PersistentState]
    public PageState? Loaded { get; set; }

    [Inject]
    public required CommunityQueries Community { get; set; }

    [Inject]
    public required CatalogueHolder Catalogue { get; set; }

    [Inject]
    public required CatalogueRefresh Refresh { get; set; }

    [Inject]
    public required ImportHistory Imports { get; set; }

    [Inject]
    public required DemoCommunity Demo { get; set; }

    private IReadOnlyList<ImportLine> Lines => Loaded?.Imports ?? [];

    protected override async Task OnInitializedAsync()
    {
        if (Loaded is null)
            await LoadAsync();
    }

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static string Time(long at) => RunText.When(at);

    private int Count(RaterSource source) => Loaded?.Raters.GetValueOrDefault(source) ?? 0;

    private async Task LoadAsync() =>
        Loaded = new PageState(await Community.RatersBySourceAsync(), await Community.RatingsOfAsync(RaterSource.Demo), await Imports.ListAsync(MostImports));

    private async Task OpenAsync(int id)
    {
        _opened = _opened == id ? null : id;
        _report = _opened is null ? null : await Imports.ReportAsync(id);
    }

    private Task RemoveDemoAsync() => DemoAsync(AuditVerb.RemoveDemo, async () => $"{Number(await Demo.RemoveAsync())} simulated raters and their ratings are gone");

    private Task RestoreDemoAsync() => DemoAsync(AuditVerb.RestoreDemo, async () =>
    {
        await Demo.RestoreAsync();
        return "The simulated community is back";
    });

    private async Task DemoAsync(AuditVerb verb, Func<Task<string>> change)
    {
        await DoAsync(verb, "the simulated community", async _ => new AdminDeed(await change()) { Then = Refresh.RunAsync });
        await LoadAsync();
    }

    /// <summary>What the page shows.</summary>
    /// <param name="DemoRatings">How many ratings the simulated raters have.</param>
    public sealed record PageState(IReadOnlyDictionary<RaterSource, int> Raters, int DemoRatings, IReadOnlyList<ImportLine> Imports);
}
