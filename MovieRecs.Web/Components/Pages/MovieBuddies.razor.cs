using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Ratings;
using MovieRecs.Web.Accounts;
using MovieRecs.Web.Buddies;
using MovieRecs.Web.Catalogue;
using MovieRecs.Web.Components.Shared;

namespace MovieRecs.Web.Components.Pages;

/// <summary>People of similar taste, and what they love.</summary>
public sealed partial class MovieBuddies : IDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private RaterId? _rater;
    private bool _hasHidden;

    /// <summary>True once somebody was opened from this page, rather than by its address.</summary>
    private bool _hasChosen;

    [CascadingParameter]
    public required Task<AuthenticationState> Authentication { get; set; }

    /// <summary>The key of the buddy who is open.</summary>
    [SupplyParameterFromQuery(Name = "with")]
    public string? With { get; set; }

    /// <summary>What the prerendered page shows, for the circuit to take over without a change; null while the community is read.</summary>
    [PersistentState]
    public BuddiesView? View { get; set; }

    [Inject]
    public required BuddyService Buddies { get; set; }

    [Inject]
    public required CatalogueHolder Catalogue { get; set; }

    [Inject]
    public required PersonalActions Actions { get; set; }

    [Inject]
    public required IJSRuntime Browser { get; set; }

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        _rater = (await Authentication).User.RaterId();
        _hasChosen |= View is not null && View.Key != With;
        if (View is null || View.Key != With)
            await LoadAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_hasHidden)
            return;
        _hasHidden = false;
        await Browser.InvokeVoidAsync("movieRecs.goOn", "h1");
    }

    /// <summary>Only the circuit waits while the community is read: the first page is there at once, if need be with skeletons.</summary>
    private async Task LoadAsync()
    {
        string? key = With;
        // An undo may come when the person has left the page: there is nothing to load for any more.
        if (_rater is not { } rater || _leaving.IsCancellationRequested)
            return;
        try
        {
            BuddiesView? view = await Buddies.ViewAsync(rater, key, wait: RendererInfo.IsInteractive, _leaving.Token);
            if (key == With)
                View = view;
        }
        catch (OperationCanceledException) when (_leaving.IsCancellationRequested)
        {
            // The person has left the page; nobody waits for it any more.
        }
    }

    private static string NoneText(BuddiesView view) => view.Search switch
    {
        BuddySearch.TooFewRatings => $"Rate {view.Missing} more {(view.Missing == 1 ? "film" : "films")}: it takes three in common to find somebody like you.",
        BuddySearch.AllRatedAlike => "You gave every film the same stars, so there is no telling whose taste is like yours. Rate a film that you liked more, or less.",
        _ => "Nobody here is like you yet. Each film you rate is one more to have in common with somebody.",
    };

    private Task AddToWatchlistAsync(CardModel card) => Actions.SetWatchlistAsync(_rater, new MovieId(card.Id), card.Title, listed: true);

    private async Task HideAsync(CardModel card)
    {
        if (await Actions.HideAsync(_rater, new MovieId(card.Id), card.Title, () => InvokeAsync(RefreshAsync)))
        {
            await LoadAsync();
            _hasHidden = true;
        }
    }

    private async Task RefreshAsync()
    {
        await LoadAsync();
        StateHasChanged();
    }
}
