using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Ratings;
using MovieRecs.Web.Accounts;
using MovieRecs.Web.Catalogue;
using MovieRecs.Web.Components.Shared;
using MovieRecs.Web.Ratings;
using MovieRecs.Web.Recommending;

namespace MovieRecs.Web.Components.Pages;

/// <summary>The catalogue by search, genre, year and order; all of it in the address.</summary>
public sealed partial class Browse
{
    private const int PageSize = 48;
    private const int MostHanded = 2000;

    private IReadOnlyList<CatalogueEntry> _found = [];
    private RaterId? _rater;

    [CascadingParameter]
    public required Task<AuthenticationState> Authentication { get; set; }

    [SupplyParameterFromQuery(Name = "q")]
    public string? Search { get; set; }

    [SupplyParameterFromQuery(Name = "genre")]
    public string? Genre { get; set; }

    [SupplyParameterFromQuery(Name = "decade")]
    public string? DecadeText { get; set; }

    [SupplyParameterFromQuery(Name = "year")]
    public string? YearText { get; set; }

    [SupplyParameterFromQuery(Name = "sort")]
    public string? Sort { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    public string? PageText { get; set; }

    /// <summary>The person's ratings, as the prerendered page loaded them; more than a message holds are loaded again.</summary>
    [PersistentState]
    public Dictionary<int, int>? Handed
    {
        get => MyStars is { Count: <= MostHanded } ? MyStars : null;
        set => MyStars = value;
    }

    [Inject]
    public required CatalogueHolder Catalogue { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    [Inject]
    public required IJSRuntime Script { get; set; }

    [Inject]
    public required PersonalQueries Personal { get; set; }

    [Inject]
    public required Visit Visit { get; set; }

    [Inject]
    public required PersonalActions Actions { get; set; }

    // Addresses are written by hand too: what is no number is no filter, where a parameter of type int would fail the page.
    private int? Decade => NumberOrNull(DecadeText);

    private int? Year => NumberOrNull(YearText);

    private int? Page => NumberOrNull(PageText);

    /// <summary>The person's ratings in half steps, by movie.</summary>
    private Dictionary<int, int>? MyStars { get; set; }

    private string Title => (Search, Genre) switch
    {
        ({ Length: > 0 }, _) => "Search",
        (_, { Length: > 0 }) => Genre,
        _ => "Browse",
    };

    private BrowseSort SortOrder => Enum.TryParse(Sort, ignoreCase: true, out BrowseSort sort) && Enum.IsDefined(sort) ? sort : BrowseSort.Popular;

    private bool HasFilters => !string.IsNullOrEmpty(Search) || !string.IsNullOrEmpty(Genre) || Decade is not null || Year is not null;

    private int PageCount => Math.Max(1, (_found.Count + PageSize - 1) / PageSize);

    private int CurrentPage => Math.Clamp(Page ?? 1, 1, PageCount);

    private IEnumerable<CatalogueEntry> PageOfEntries => _found.Skip((CurrentPage - 1) * PageSize).Take(PageSize);

    private string FoundText => _found.Count switch
    {
        0 => "No films.",
        1 => "1 film.",
        int count => count.ToString("N0", CultureInfo.InvariantCulture) + " films.",
    };

    protected override async Task OnInitializedAsync()
    {
        _rater = (await Authentication).User.RaterId();
        if (_rater is { } rater)
            MyStars ??= (await Personal.RatingsAsync(rater)).ToDictionary(rating => rating.MovieId.Value, rating => rating.Stars.HalfSteps);
    }

    protected override void OnParametersSet() =>
        _found = CatalogueSearch.Find(Catalogue.Current, new BrowseFilter(Search, string.IsNullOrEmpty(Genre) ? null : Genre, Decade, Year, SortOrder));

    private int StarsFor(MovieId movie) => MyStars?.GetValueOrDefault(movie.Value) ?? 0;

    private async Task RateAsync(MovieId movie, StarsGiven given)
    {
        if (await Actions.RateAsync(_rater, movie, given))
            MyStars![movie.Value] = given.HalfSteps;
    }

    /// <summary>
    /// The field tells what was typed a moment later, when a film may have been followed already: only the browser knows,
    /// and it stays there then.
    /// </summary>
    private async Task SearchForAsync(string? text)
    {
        string address = Navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { ["q"] = NullIfEmpty(text), ["page"] = null });
        if (address != Navigation.Uri)
            await Script.InvokeVoidAsync("movieRecs.refine", address);
    }

    /// <summary>Goes to the same list with one filter changed: an empty text or 0 removes it. Any change but of the page starts at page 1.</summary>
    private void Go(string? genre = null, int? decade = null, int? year = null, BrowseSort? sort = null, int? page = null)
    {
        Dictionary<string, object?> changes = new() { ["page"] = page is > 1 ? page : null };
        if (genre is not null)
            changes["genre"] = NullIfEmpty(genre);
        if (decade is not null)
            changes["decade"] = decade is 0 ? null : decade;
        if (year is not null)
            changes["year"] = year is 0 ? null : year;
        if (sort is { } order)
            changes["sort"] = order == BrowseSort.Popular ? null : order.ToString().ToLowerInvariant();
        string address = Navigation.GetUriWithQueryParameters(changes);
        if (address != Navigation.Uri)
            Navigation.NavigateTo(address);
    }

    private static int? NumberOrNull(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
