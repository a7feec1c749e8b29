using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Recommendations;
using MovieRecs.Web.Catalogue;
using MovieRecs.Web.Components.Shared;
using MovieRecs.Web.Ratings;

namespace MovieRecs.Web.Recommending;

/// <summary>Makes what the home page shows from what the recommender says.</summary>
public sealed class HomeViewBuilder(RecommendationService recommendations, CatalogueHolder catalogue, PersonalQueries people)
{
    private const int FilmsToRate = 24;
    private const int FilmsToPick = 12;

    /// <summary>With fewer films than this on the page, filters are to blame and advice is due.</summary>
    private const int FewFilms = 12;

    /// <param name="enoughRatings">From so many films rated or judged on, an account is offered no films to rate. A guest always has films to pick from.</param>
    public async Task<HomeView> BuildAsync(Viewer viewer, int enoughRatings, CancellationToken cancellationToken = default)
    {
        UserProfile profile = await ProfileAsync(viewer, cancellationToken);
        int rated = profile.Signals.Count(signal => signal.Stars is not null || signal.Thumb is not null);
        int asked = viewer.Rater is null ? FilmsToPick : rated < enoughRatings ? FilmsToRate : 0;
        IReadOnlyList<CardModel> toRate = asked > 0 ? await ToAskAsync(viewer, [], asked, cancellationToken) : [];
        return await WithRowsAsync(new HomeView(null, null, null, [], toRate, rated, new Dictionary<int, int>()), viewer, profile.Preferences, toRate.Select(card => card.Id), cancellationToken);
    }

    /// <summary>The view with new rows, after something was done on the page; the films to rate stay where they are.</summary>
    public async Task<HomeView> RefreshAsync(Viewer viewer, HomeView view, CancellationToken cancellationToken = default) =>
        await WithRowsAsync(view, viewer, (await ProfileAsync(viewer, cancellationToken)).Preferences, view.ToRate.Select(card => card.Id), cancellationToken);

    /// <summary>The view without a film that the person has just judged, hidden or listed; all else stays where it is. See <see cref="RowKeeper"/>.</summary>
    public async Task<HomeView> WithoutAsync(Viewer viewer, HomeView view, int movie, CancellationToken cancellationToken = default)
    {
        HomeView newest = await RefreshAsync(viewer, view, cancellationToken);
        Preferences preferences = newest.Preferences.ToPreferences();
        return RowKeeper.Without(view, movie, newest, await WithRowsAsync(view, viewer, preferences, view.Films.Append(movie), cancellationToken));
    }

    /// <summary>The view with a film back where it was.</summary>
    /// <param name="before">The view as it was with the film.</param>
    public async Task<HomeView> WithAsync(Viewer viewer, HomeView view, int movie, HomeView before, CancellationToken cancellationToken = default) =>
        RowKeeper.With(view, movie, before, await RefreshAsync(viewer, view, cancellationToken));

    /// <summary>The view with the next films for a guest to pick from; from the start again where they have been through all.</summary>
    /// <param name="shown">Films that were there to pick before.</param>
    public async Task<HomeView> NextFilmsAsync(Viewer viewer, HomeView view, IReadOnlyCollection<MovieId> shown, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<CardModel> next = await ToAskAsync(viewer, shown, FilmsToPick, cancellationToken);
        if (next.Count == 0)
            next = await ToAskAsync(viewer, [], FilmsToPick, cancellationToken);
        return await RefreshAsync(viewer, view with { ToRate = next }, cancellationToken);
    }

    private async Task<IReadOnlyList<CardModel>> ToAskAsync(Viewer viewer, IReadOnlyCollection<MovieId> shown, int count, CancellationToken cancellationToken) =>
        [.. (await recommendations.ToAskAsync(viewer, shown, count, cancellationToken)).Select(catalogue.Current.Find).OfType<Movie>().Select(movie => CardModel.From(movie))];

    /// <param name="elsewhere">Films that the rows are to leave out.</param>
    private async Task<HomeView> WithRowsAsync(HomeView view, Viewer viewer, Preferences preferences, IEnumerable<int> elsewhere, CancellationToken cancellationToken)
    {
        HashSet<MovieId> leftOut = [.. elsewhere.Select(id => new MovieId(id))];
        Hero home = await recommendations.HomeAsync(viewer, leftOut, cancellationToken);
        Movie? best = home.Pick is { } pick ? catalogue.Current.Find(pick.Movie) : null;
        int films = home.Rows.Where(row => row.Kind != RowKind.Watchlist).Sum(row => row.Picks.Count);
        return view with
        {
            Hero = best is null ? null : CardModel.From(best, home.Pick!.Why.Text),
            HeroFacts = best is null ? null : MovieFacts.Brief(best),
            HeroStyle = best is null ? null : BackdropStyle.For(best),
            Rows = [.. home.Rows.Select(ToModel)],
            Preferences = SteeringModel.Of(preferences),
            Advice = preferences.HasFilters && films < FewFilms ? await recommendations.LoosenAsync(viewer, cancellationToken) : [],
            HasNewPicks = false,
        };
    }

    private async Task<UserProfile> ProfileAsync(Viewer viewer, CancellationToken cancellationToken) =>
        viewer.Rater is { } person ? await people.ProfileAsync(person, cancellationToken) : viewer.Guest.Profile;

    private RowModel ToModel(Row row)
    {
        string? title = row.Cause is { } cause ? catalogue.Current.Find(cause)?.Title : null;
        bool endsWithTitle = title is not null && row.Heading.EndsWith(title, StringComparison.Ordinal);
        string heading = endsWithTitle ? row.Heading[..^title!.Length].TrimEnd() : row.Heading;
        // Under a heading that names the film, a line that names it again says nothing.
        bool saysWhy = row.Kind is not RowKind.BecauseYouWatched;
        IEnumerable<CardModel> cards = row.Picks
            .Select(pick => (pick, movie: catalogue.Current.Find(pick.Movie)))
            .Where(pair => pair.movie is not null)
            .Select(pair => CardModel.From(pair.movie!, saysWhy || pair.pick.Why.Cause != row.Cause ? pair.pick.Why.Text : null));
        return new RowModel(row.Key, heading, endsWithTitle ? title : null, [.. cards]);
    }
}
