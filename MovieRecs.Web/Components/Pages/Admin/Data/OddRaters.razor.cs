using System.Globalization;
using Microsoft.AspNetCore.Components;
using MovieRecs.Domain.Ratings;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Curation;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Components.Pages.Admin.Data;

/// <summary>Raters whose ratings look unlike a person's, and who is left out of trainings.</summary>
public sealed partial class OddRaters : IDisposable
{
    private const int MostShown = 500;

    private readonly HashSet<RaterId> _chosen = [];
    private IReadOnlyDictionary<RaterId, RaterName> _names = new Dictionary<RaterId, RaterName>();
    private IReadOnlyDictionary<RaterId, RaterName> _leftOut = new Dictionary<RaterId, RaterName>();

    /// <summary>"out" for those left out of trainings.</summary>
    [SupplyParameterFromQuery(Name = "show")]
    public string? Show { get; set; }

    /// <summary>"rater" or "ratings"; by reason otherwise.</summary>
    [SupplyParameterFromQuery(Name = "sort")]
    public string? Sort { get; set; }

    [Inject]
    public required RaterSurvey Survey { get; set; }

    [Inject]
    public required RaterReader Raters { get; set; }

    [Inject]
    public required RaterExclusion Exclusion { get; set; }

    private bool IsLeftOutOnly => Show == "out";

    private string StatusText => Survey.State switch
    {
        { IsRunning: true } state => $"Looking… {state.Share.ToString("P0", CultureInfo.InvariantCulture)}",
        { At: { } at } state => $"{Number(state.Odd.Count)} of {Number(state.Raters)} raters are odd, as of {at.UtcDateTime.ToString("d MMM HH:mm 'UTC'", CultureInfo.InvariantCulture)}. 99 of 100 have at most {Number(state.UsualMost)} ratings.",
        _ => "Nobody has looked since the site started. A large community takes a while.",
    };

    private string EmptyText => IsLeftOutOnly ? "Nobody is left out: everybody's ratings count in trainings."
        : Survey.State.At is null ? "Whoever is odd stands here once you have looked."
        : "Nobody is odd.";

    private string ChosenText => _chosen.Count switch { 0 => "the chosen", 1 => "the chosen one", int many => $"the {many} chosen" };

    private Row[] Rows
    {
        get
        {
            ILookup<RaterId, OddRater> odd = Survey.State.Odd.ToLookup(rater => rater.Rater);
            IEnumerable<RaterId> raters = IsLeftOutOnly ? _leftOut.Keys.Order() : Survey.State.Odd.Select(rater => rater.Rater).Where(_names.ContainsKey);
            IEnumerable<Row> rows = raters.Select(rater => new Row(
                rater, (_names.GetValueOrDefault(rater) ?? _leftOut[rater]).Name, odd[rater].FirstOrDefault()?.Ratings,
                string.Join("; ", odd[rater].SelectMany(found => found.Reasons).Select(reason => reason.Text)), _leftOut.ContainsKey(rater)));
            return Sort switch
            {
                "rater" => [.. rows.OrderBy(row => row.Name, StringComparer.OrdinalIgnoreCase)],
                "ratings" => [.. rows.OrderByDescending(row => row.Ratings)],
                _ => [.. rows],
            };
        }
    }

    public void Dispose() => Survey.Changed -= OnChanged;

    protected override async Task OnInitializedAsync()
    {
        Survey.Changed += OnChanged;
        await LoadAsync();
    }

    protected override void OnParametersSet() => KeepShown();

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static string Address(string? show, string? sort)
    {
        string query = string.Join('&', new[] { show is null ? null : $"show={show}", sort is null ? null : $"sort={sort}" }.OfType<string>());
        return query.Length == 0 ? "/admin/data/raters" : $"/admin/data/raters?{query}";
    }

    private void OnChanged() => _ = InvokeAsync(async () =>
    {
        if (!Survey.State.IsRunning)
            await LoadAsync();
        StateHasChanged();
    });

    private async Task LoadAsync()
    {
        _names = await Raters.NamesAsync([.. Survey.State.Odd.Select(rater => rater.Rater)]);
        _leftOut = await Raters.LeftOutAsync();
        KeepShown();
    }

    private async Task LookAsync()
    {
        if (await IsAdminStillAsync())
            Survey.Start();
    }

    /// <summary>Nobody is left out or taken in unseen.</summary>
    private void KeepShown() => _chosen.IntersectWith(Rows.Take(MostShown).Select(row => row.Rater));

    private void Toggle(RaterId rater)
    {
        if (!_chosen.Remove(rater))
            _chosen.Add(rater);
    }

    private Task LeaveOutAsync() => ChangeAsync(AuditVerb.LeaveOutRater, Exclusion.LeaveOutAsync);

    private Task TakeInAsync() => ChangeAsync(AuditVerb.TakeInRater, Exclusion.TakeInAsync);

    private async Task ChangeAsync(AuditVerb verb, Func<IReadOnlyCollection<RaterId>, Task<AdminDeed>> change)
    {
        RaterId[] chosen = [.. _chosen];
        if (await DoAsync(verb, chosen.Length == 1 ? $"rater {chosen[0]}" : $"{chosen.Length} raters", _ => change(chosen)))
            _chosen.Clear();
        await LoadAsync();
    }

    private sealed record Row(RaterId Rater, string Name, int? Ratings, string Why, bool IsLeftOut);
}
