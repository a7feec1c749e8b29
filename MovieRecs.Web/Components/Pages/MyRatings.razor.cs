using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Ratings;
using MovieRecs.Web.Accounts;
using MovieRecs.Web.Catalogue;
using MovieRecs.Web.Components.Shared;
using MovieRecs.Web.Ratings;

namespace MovieRecs.Web.Components.Pages;

/// <summary>What a person rated, saw, means to watch and never wants offered.</summary>
public sealed partial class MyRatings
{
    private const int MostHanded = 1000;

    private RaterId? _rater;

    [CascadingParameter]
    public required Task<AuthenticationState> Authentication { get; set; }

    /// <summary>Which list to show: thumbs, seen, watchlist, hidden; the ratings otherwise.</summary>
    [SupplyParameterFromQuery(Name = "list")]
    public string? List { get; set; }

    /// <summary>What the prerendered page loaded, for the circuit to take over; more than a message holds is loaded again.</summary>
    [PersistentState]
    public Lists? Handed
    {
        get => Loaded is { Size: <= MostHanded } ? Loaded : null;
        set => Loaded = value;
    }

    [Inject]
    public required PersonalQueries Personal { get; set; }

    [Inject]
    public required CatalogueHolder Catalogue { get; set; }

    [Inject]
    public required PersonalActions Actions { get; set; }

    [Inject]
    public required SteeringActions Steering { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _rater = (await Authentication).User.RaterId();
        if (Loaded is null)
            await LoadAsync();
    }

    private Lists? Loaded { get; set; }

    private async Task LoadAsync()
    {
        if (_rater is not { } rater)
        {
            Loaded = new Lists([], [], [], [], [], []);
            return;
        }

        UserProfile profile = await Personal.ProfileAsync(rater);
        Loaded = new Lists(
            [.. (await Personal.RatingsAsync(rater)).Select(rating => new RatedMovie(rating.MovieId.Value, rating.Stars.HalfSteps, DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(rating.RatedAt).UtcDateTime)))],
            [.. profile.Signals.Where(signal => signal.Thumb is not null).Select(signal => new JudgedMovie(signal.Movie.Value, signal.Thumb))],
            await Personal.ViewingsAsync(rater),
            [.. profile.Watchlist.Select(movie => movie.Value)],
            [.. profile.NotInterested.Order().Select(movie => movie.Value)],
            [.. profile.Preferences.Filters().Where(filter => filter.Kind != FilterKind.Minutes)]);
    }

    private string? Current(string? list) => List == list ? "page" : null;

    private string TitleOf(int movie) => Catalogue.Current.Find(new MovieId(movie))?.Title ?? "this film";

    /// <summary>A cleared rating stays in place, empty, until the page is opened again: a slip of the hand can be mended.</summary>
    private async Task RateAsync(RatedMovie rating, StarsGiven given)
    {
        if (await Actions.RateAsync(_rater, new MovieId(rating.Movie), given))
            Loaded = Loaded! with { Ratings = [.. Loaded.Ratings.Select(row => row.Movie == rating.Movie ? row with { HalfSteps = given.HalfSteps } : row)] };
    }

    /// <summary>As with ratings, a thumb that is taken back leaves its film in place for now.</summary>
    private async Task SetThumbAsync(JudgedMovie judged, Thumb? thumb)
    {
        if (await Actions.SetThumbAsync(_rater, new MovieId(judged.Movie), TitleOf(judged.Movie), thumb, () => InvokeAsync(ReloadAsync)))
            Loaded = Loaded! with { Thumbs = [.. Loaded.Thumbs.Select(row => row.Movie == judged.Movie ? row with { Thumb = thumb } : row)] };
    }

    private Task RemoveViewingAsync(WatchEvent viewing) => ThenReloadAsync(Actions.RemoveViewingAsync(_rater, viewing.Id));

    private Task UnlistAsync(int movie) => ThenReloadAsync(Actions.SetWatchlistAsync(_rater, new MovieId(movie), TitleOf(movie), listed: false));

    private Task BringBackAsync(Filter filter) => ThenReloadAsync(Steering.BringBackAsync(_rater, filter));

    private Task RestoreAsync(int movie) => ThenReloadAsync(Actions.RestoreAsync(_rater, new MovieId(movie)));

    private async Task ReloadAsync()
    {
        await LoadAsync();
        StateHasChanged();
    }

    private async Task ThenReloadAsync(Task<bool> action)
    {
        if (await action)
            await LoadAsync();
    }

    /// <summary>One rating of the list.</summary>
    public sealed record RatedMovie(int Movie, int HalfSteps, DateOnly Day);

    /// <summary>One thumb of the list; null where it was just taken back.</summary>
    public sealed record JudgedMovie(int Movie, Thumb? Thumb);

    /// <summary>All that the page shows, each newest first.</summary>
    /// <param name="Filters">The genres, decades and people never to be offered.</param>
    public sealed record Lists(
        IReadOnlyList<RatedMovie> Ratings, IReadOnlyList<JudgedMovie> Thumbs, IReadOnlyList<WatchEvent> Viewings, IReadOnlyList<int> Watchlist, IReadOnlyList<int> Hidden, IReadOnlyList<Filter> Filters)
    {
        public int Size => Ratings.Count + Thumbs.Count + Viewings.Count + Watchlist.Count + Hidden.Count + Filters.Count;
    }
}
