using System.Globalization;
using Microsoft.AspNetCore.Components;
using MovieRecs.Web.Accounts;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Components.Pages.Admin.People;

/// <summary>All accounts: who is an admin, who may sign in, and the deletion of one whose person asks for it.</summary>
public sealed partial class AdminPeople
{
    private (string? Search, string? Kind, string? Page)? _shown;
    private string? _deleting;
    private string? _typed;

    [SupplyParameterFromQuery(Name = "q")]
    public string? Search { get; set; }

    /// <summary>"admins" or "locked"; everybody otherwise.</summary>
    [SupplyParameterFromQuery(Name = "show")]
    public string? Kind { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    public string? PageText { get; set; }

    /// <summary>The page of accounts that is shown, and of which filters, for the circuit to take over.</summary>
    [PersistentState]
    public Found? Loaded { get; set; }

    [Inject]
    public required AccountList Accounts { get; set; }

    [Inject]
    public required AccountAdministration Administration { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    private IReadOnlyList<AccountLine> Lines => Loaded?.Lines ?? [];

    private bool IsFiltered => !string.IsNullOrWhiteSpace(Search) || !string.IsNullOrEmpty(Kind);

    private int CurrentPage => int.TryParse(PageText, NumberStyles.None, CultureInfo.InvariantCulture, out int page) ? Math.Max(1, page) : 1;

    private int PageCount => PagesOf(Loaded?.Total ?? 0);

    private string FoundText => Loaded?.Total switch { null or 0 => "No accounts.", 1 => "1 account.", int many => $"{Number(many)} accounts." };

    protected override async Task OnParametersSetAsync()
    {
        (string? Search, string? Kind, string? Page) wanted = (Search, Kind, PageText);
        if (Loaded is not null && (_shown is null || _shown == wanted))
        {
            _shown = wanted;
            return;
        }

        _shown = wanted;
        await LoadAsync();
    }

    private static int PagesOf(int total) => (total + AccountList.PageSize - 1) / AccountList.PageSize;

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static string Activity(AccountLine person) => person.LastRatedAt is { } last
        ? $"{Number(person.Ratings)} {(person.Ratings == 1 ? "rating" : "ratings")}, the last on {DateTimeOffset.FromUnixTimeSeconds(last).ToString("d MMM yyyy", CultureInfo.InvariantCulture)}"
        : "No ratings";

    private async Task LoadAsync()
    {
        (IReadOnlyList<AccountLine> lines, int total) = await Accounts.FindAsync(Search, Kind, CurrentPage);
        // Whoever stood alone on the last page may be deleted by now.
        if (lines.Count == 0 && total > 0)
            (lines, total) = await Accounts.FindAsync(Search, Kind, PagesOf(total));
        Loaded = new Found(lines, total);
    }

    private void Find(string? words) => Go("q", string.IsNullOrWhiteSpace(words) ? null : words.Trim());

    private void Show(string? kind) => Go("show", string.IsNullOrEmpty(kind) ? null : kind);

    private void GoTo(int page) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("page", page > 1 ? page : null));

    private void Go(string name, string? value) =>
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { [name] = value, ["page"] = null }));

    private void Choose(AccountLine person) => (_deleting, _typed) = (_deleting == person.Id ? null : person.Id, null);

    private Task GrantAsync(AccountLine person) => ChangeAsync(AuditVerb.GrantRole, person, actor => Administration.GrantAsync(actor, person.Id));

    private Task RevokeAsync(AccountLine person) => ChangeAsync(AuditVerb.RevokeRole, person, actor => Administration.RevokeAsync(actor, person.Id));

    private Task LockAsync(AccountLine person) => ChangeAsync(AuditVerb.LockAccount, person, actor => Administration.LockAsync(actor, person.Id));

    private Task UnlockAsync(AccountLine person) => ChangeAsync(AuditVerb.UnlockAccount, person, actor => Administration.UnlockAsync(actor, person.Id));

    private Task DeleteAsync(AccountLine person)
    {
        string? typed = _typed;
        return ChangeAsync(AuditVerb.DeleteAccount, person, actor => Administration.DeleteAsync(actor, person.Id, typed));
    }

    private async Task ChangeAsync(AuditVerb verb, AccountLine person, Func<AdminActor, Task<AdminDeed>> work)
    {
        if (await DoAsync(verb, $"account {person.Email}", work))
            (_deleting, _typed) = (null, null);
        await LoadAsync();
    }

    /// <summary>A page of accounts.</summary>
    public sealed record Found(IReadOnlyList<AccountLine> Lines, int Total);
}
