using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Ratings;
using MovieRecs.Web.Accounts;
using MovieRecs.Web.Catalogue;
using MovieRecs.Web.Components.Shared;
using MovieRecs.Web.Components.Steering;
using MovieRecs.Web.Recommending;
using MudBlazor;

namespace MovieRecs.Web.Components.Pages;

/// <summary>The rows made for a person; for a guest, what this is and films to pick from besides.</summary>
public sealed partial class Home
{
    /// <summary>Below so many ratings the page offers films to rate.</summary>
    private const int EnoughRatings = 5;

    private const string Open = "open";

    /// <summary>The key of the row that the best pick is lifted from.</summary>
    private const string HeroRow = "top-picks";

    private const string WatchlistKey = "watchlist";

    private const string FirstHeading = ".home-rows h2";

    private const string TuneButton = ".home-head__tune";

    private readonly HashSet<MovieId> _shown = [];

    /// <summary>The films whose cards are about to leave: a second click on one says nothing new.</summary>
    private readonly HashSet<int> _leaving = [];
    private RaterId? _rater;
    private bool _isExplaining;

    /// <summary>Where the reader goes on after the next rendering if what had the focus is gone; null where nothing went.</summary>
    private string[]? _goesOn;

    /// <summary>"open" while the dials are shown.</summary>
    [SupplyParameterFromQuery(Name = "tune")]
    public string? Tune { get; set; }

    [CascadingParameter]
    public required Task<AuthenticationState> Authentication { get; set; }

    /// <summary>What the prerendered page shows, for the circuit to take over without a change.</summary>
    [PersistentState]
    public HomeView? View { get; set; }

    [Inject]
    public required CatalogueHolder Catalogue { get; set; }

    [Inject]
    public required HomeViewBuilder Builder { get; set; }

    [Inject]
    public required Visit Visit { get; set; }

    [Inject]
    public required PersonalActions Actions { get; set; }

    [Inject]
    public required SteeringActions Steering { get; set; }

    [Inject]
    public required IDialogService Dialogs { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    [Inject]
    public required IJSRuntime Browser { get; set; }

    private Viewer Viewer => _rater is { } rater ? Viewer.Of(rater) : Viewer.Of(Visit.Guest);

    private bool IsTuning => Tune == Open;

    private Preferences Preferences => View!.Preferences.ToPreferences();

    private int Left => EnoughRatings - View!.RatedCount;

    private string ToRateHeading => View!.RatedCount == 0 ? "Which of these have you seen?" : Left > 0 ? $"{Left} more and we know you better" : "That is a good start";

    private string ToRateHint => View!.RatedCount == 0
        ? "Give stars to the ones you know. The picks below change with each."
        : "The picks below already changed. Rate more here, or in Browse.";

    protected override async Task OnInitializedAsync()
    {
        _rater = (await Authentication).User.RaterId();
        View ??= await Builder.BuildAsync(Viewer, EnoughRatings);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_goesOn is not { } selectors)
            return;
        _goesOn = null;
        await Browser.InvokeVoidAsync("movieRecs.goOn", selectors);
    }

    private async Task RateAsync(CardModel card, StarsGiven given)
    {
        if (await Actions.RateAsync(_rater, new MovieId(card.Id), given))
            View = await Builder.RefreshAsync(Viewer, View!.WithRating(card.Id, given.HalfSteps));
    }

    private void ToggleTuning() =>
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("tune", IsTuning ? null : Open));

    private async Task NextFilmsAsync()
    {
        _shown.UnionWith(View!.ToRate.Select(card => new MovieId(card.Id)));
        View = await Builder.NextFilmsAsync(Viewer, View, _shown);
    }

    /// <summary>The person asked for something else: all rows are made anew.</summary>
    private async Task SteerAsync(Func<Preferences, Preferences> change)
    {
        if (await Steering.ChangeAsync(_rater, change))
            await RefreshAsync();
    }

    /// <param name="row">The row that the card is in; null for the best pick tonight.</param>
    private async Task ExplainAsync(CardModel card, RowModel? row)
    {
        if (_isExplaining || Catalogue.Current.Find(new MovieId(card.Id)) is not { } movie)
            return;
        _isExplaining = true;
        HashSet<MovieId> elsewhere = [.. View!.ToRate.Select(film => new MovieId(film.Id))];
        bool isSaved = await WhySheet.OpenAsync(Dialogs, new WhyRequest(movie, row?.Key ?? HeroRow, Viewer, card.Why, elsewhere));
        _isExplaining = false;
        if (isSaved)
            await RefreshAsync();
    }

    private Task SetWatchlistAsync(CardModel card, bool listed) =>
        LeaveAsync(card, () => Actions.SetWatchlistAsync(_rater, new MovieId(card.Id), card.Title, listed));

    private Task HideAsync(CardModel card) =>
        TakeAwayAsync(card, undone => Actions.HideAsync(_rater, new MovieId(card.Id), card.Title, undone));

    private Task SetThumbAsync(CardModel card, Thumb? thumb) =>
        TakeAwayAsync(card, undone => Actions.SetThumbAsync(_rater, new MovieId(card.Id), card.Title, thumb, undone));

    /// <summary>The card goes and its row fills up, the others hold still; undoing it brings the film back to where it was.</summary>
    private Task TakeAwayAsync(CardModel card, Func<Func<Task>, Task<bool>> action)
    {
        HomeView before = View!;
        return LeaveAsync(card, () => action(() => InvokeAsync(() => PutBackAsync(card, before))));
    }

    /// <param name="action">True where the card is to go.</param>
    private async Task LeaveAsync(CardModel card, Func<Task<bool>> action)
    {
        if (!_leaving.Add(card.Id))
            return;
        try
        {
            if (await action())
            {
                View = await Builder.WithoutAsync(Viewer, View!, card.Id);
                _goesOn = [FirstHeading, TuneButton];
            }
        }
        finally
        {
            _leaving.Remove(card.Id);
        }
    }

    private async Task PutBackAsync(CardModel card, HomeView before)
    {
        View = await Builder.WithAsync(Viewer, View!, card.Id, before);
        StateHasChanged();
    }

    private Task ShowNewPicksAsync() => RefreshAsync(FirstHeading);

    private Task RefreshAsync() => RefreshAsync(TuneButton);

    private async Task RefreshAsync(string goesOn)
    {
        View = await Builder.RefreshAsync(Viewer, View!);
        _goesOn = [goesOn];
        StateHasChanged();
    }
}
