using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Ratings;
using MovieRecs.Domain.Recommendations;
using MovieRecs.Web.Accounts;
using MovieRecs.Web.Catalogue;
using MovieRecs.Web.Components.Shared;
using MovieRecs.Web.Ratings;
using MovieRecs.Web.Recommending;
using MudBlazor;

namespace MovieRecs.Web.Components.Pages;

/// <summary>One film: its facts, what everyone and you think of it, and films like it.</summary>
public sealed partial class MovieDetails
{
    private Movie? _movie;
    private RaterId? _rater;
    private bool _isUncovered;
    private bool _wasUncovered;
    private long? _ratedAt;

    [Parameter]
    public int Id { get; set; }

    [CascadingParameter]
    public required Task<AuthenticationState> Authentication { get; set; }

    /// <summary>What the prerendered page loaded, for the circuit to take over without loading, or showing, it anew.</summary>
    [PersistentState]
    public PageState? Loaded { get; set; }

    [Inject]
    public required CatalogueHolder Catalogue { get; set; }

    [Inject]
    public required PersonalQueries Personal { get; set; }

    [Inject]
    public required PredictionQueries Predictions { get; set; }

    [Inject]
    public required TimeProvider Clock { get; set; }

    [Inject]
    public required CommunityQueries Everyone { get; set; }

    [Inject]
    public required RecommendationService Recommendations { get; set; }

    [Inject]
    public required Visit Visit { get; set; }

    [Inject]
    public required PersonalActions Actions { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    [Inject]
    public required IDialogService Dialogs { get; set; }

    private Viewer Viewer => _rater is { } rater ? Viewer.Of(rater) : Viewer.Of(Visit.Guest);

    private PersonalState Mine => Loaded?.Mine ?? PersonalState.None;

    private RatingHistogram Community => Loaded?.Community ?? RatingHistogram.Empty;

    private IReadOnlyList<CardModel>? Similar => Loaded?.Similar;

    /// <summary>True where they have seen what is, or was, expected of their rating.</summary>
    private bool KnowsExpectation => _wasUncovered
        || (Loaded?.Recorded is not null && (_ratedAt is not { } at || Clock.GetElapsedTime(at) > ForYou.RevealDelay));

    private string Backdrop => BackdropStyle.For(_movie!);

    protected override async Task OnParametersSetAsync()
    {
        MovieId kept = Catalogue.Current.Kept(new MovieId(Id));
        _movie = Catalogue.Current.Find(kept);
        if (_movie is null)
        {
            Navigation.NotFound();
            return;
        }

        if (kept.Value != Id)
        {
            Navigation.NavigateTo($"/movies/{kept}", replace: true);
            return;
        }

        _rater = (await Authentication).User.RaterId();
        if (Loaded?.Id != Id)
        {
            IReadOnlyList<Pick> similar = await Recommendations.MoreLikeThisAsync(_movie.Id, Viewer);
            (_isUncovered, _wasUncovered, _ratedAt) = (false, false, null);
            Loaded = await WithMineAsync(new PageState(Id, PersonalState.None, null, null, false, await Everyone.HistogramAsync(_movie.Id), [.. similar.Select(pick => Catalogue.Current.Find(pick.Movie)).OfType<Movie>().Select(movie => CardModel.From(movie))]));
        }
    }

    private async Task RateAsync(StarsGiven given)
    {
        if (!await Actions.RateAsync(_rater, _movie!.Id, given, KnowsExpectation))
            return;
        _ratedAt = Clock.GetTimestamp();
        await RefreshAsync();
    }

    /// <summary>What was seen once stays seen, even when it is covered again.</summary>
    private void ToggleExpected()
    {
        _isUncovered = !_isUncovered;
        _wasUncovered = true;
    }

    private async Task TogglePickAsync()
    {
        if (await Actions.TogglePickAsync(_movie!.Id))
            await RefreshAsync();
    }

    private async Task SetThumbAsync(Thumb? thumb)
    {
        if (await Actions.SetThumbAsync(_rater, _movie!.Id, _movie.Title, thumb, () => InvokeAsync(RefreshAndShowAsync)))
            await RefreshAsync();
    }

    private async Task ToggleWatchlistAsync()
    {
        if (await Actions.SetWatchlistAsync(_rater, _movie!.Id, _movie.Title, !Mine.IsOnWatchlist))
            await RefreshAsync();
    }

    private async Task ToggleHiddenAsync()
    {
        bool done = Mine.IsHidden
            ? await Actions.RestoreAsync(_rater, _movie!.Id)
            : await Actions.HideAsync(_rater, _movie!.Id, _movie.Title, () => InvokeAsync(RefreshAndShowAsync));
        if (done)
            await RefreshAsync();
    }

    private async Task OpenSeenItAsync()
    {
        if (_rater is null)
        {
            await Actions.AddViewingAsync(null, _movie!.Id, new Viewing(default, default));
            return;
        }

        DialogParameters<SeenItDialog> parameters = new() { { dialog => dialog.Movie, _movie! }, { dialog => dialog.SeenBefore, Mine.Viewings.Count > 0 } };
        IDialogReference dialog = await Dialogs.ShowAsync<SeenItDialog>($"When did you see {_movie!.Title}?", parameters);
        DialogResult? result = await dialog.Result;
        if (result is { Canceled: false, Data: Viewing viewing }
            && await Actions.AddViewingAsync(_rater, _movie.Id, viewing))
            await RefreshAsync();
    }

    private async Task RemoveViewingAsync(int viewing)
    {
        if (await Actions.RemoveViewingAsync(_rater, viewing))
            await RefreshAsync();
    }

    private async Task RefreshAndShowAsync()
    {
        await RefreshAsync();
        StateHasChanged();
    }

    /// <summary>Reads what a click has changed; the films below stay as they are while the page is open.</summary>
    private async Task RefreshAsync() =>
        Loaded = await WithMineAsync(Loaded! with { Community = await Everyone.HistogramAsync(_movie!.Id) });

    private async Task<PageState> WithMineAsync(PageState state)
    {
        state = state with { Why = (await Recommendations.ExplainAsync(_movie!.Id, Viewer))?.Why.Text };
        if (_rater is not { } rater)
            return state with { Mine = PersonalState.Of(Visit.Guest, _movie.Id) };
        PersonalState mine = await Personal.StateAsync(rater, _movie.Id);
        (ExpectedStars? recorded, bool hasRatedOthers) = await Predictions.OfMovieAsync(rater, _movie.Id);
        return state with { Mine = mine, Expected = await Recommendations.ExpectAsync(_movie.Id, rater), Recorded = recorded, HasRatedOthers = hasRatedOthers };
    }

    /// <summary>All that the page loads.</summary>
    public sealed record PageState(int Id, PersonalState Mine, ExpectedStars? Expected, ExpectedStars? Recorded, bool HasRatedOthers, RatingHistogram Community, IReadOnlyList<CardModel> Similar)
    {
        /// <summary>The film's why-line; null where it was nothing that could be offered.</summary>
        public string? Why { get; init; }
    }
}
