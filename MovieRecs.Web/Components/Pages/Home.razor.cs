using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Ratings;
using MovieRecs.Web.Accounts;
using MovieRecs.Web.Catalogue;
using MovieRecs.Web.Components.Shared;
using MovieRecs.Web.Recommending;

namespace MovieRecs.Web.Components.Pages;

/// <summary>The rows made for a person; for a guest, what this is and films to pick from besides.</summary>
public sealed partial class Home
{
    /// <summary>Below so many ratings the page offers films to rate.</summary>
    private const int EnoughRatings = 5;

    private readonly HashSet<MovieId> _shown = [];
    private RaterId? _rater;

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

    private Viewer Viewer => _rater is { } rater ? Viewer.Of(rater) : Viewer.Of(Visit.Guest);

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

    private async Task RateAsync(CardModel card, StarsGiven given)
    {
        if (await Actions.RateAsync(_rater, new MovieId(card.Id), given))
            View = await Builder.RefreshAsync(Viewer, View!.WithRating(card.Id, given.HalfSteps));
    }

    private async Task NextFilmsAsync()
    {
        _shown.UnionWith(View!.ToRate.Select(card => new MovieId(card.Id)));
        View = await Builder.NextFilmsAsync(Viewer, View, _shown);
    }

    private Task AddToWatchlistAsync(CardModel card) => Actions.SetWatchlistAsync(_rater, new MovieId(card.Id), card.Title, listed: true);

    /// <summary>The rows close up and refill; undoing it brings the film back to where it was.</summary>
    private async Task HideAsync(CardModel card)
    {
        if (await Actions.HideAsync(_rater, new MovieId(card.Id), card.Title, () => InvokeAsync(RefreshAsync)))
            await RefreshAsync();
    }

    private async Task RefreshAsync()
    {
        View = await Builder.RefreshAsync(Viewer, View!);
        StateHasChanged();
    }
}
