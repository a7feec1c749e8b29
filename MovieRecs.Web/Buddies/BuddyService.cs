using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Models.Neighbours;
using MovieRecs.Domain.Ranking;
using MovieRecs.Domain.Ratings;
using MovieRecs.Web.Catalogue;
using MovieRecs.Web.Components.Shared;
using MovieRecs.Web.Ratings;
using MovieRecs.Web.Training;

namespace MovieRecs.Web.Buddies;

/// <summary>
/// Finds a person's movie buddies. Their own ratings, and who may be shown, are read at each call; only the community's
/// ratings are held in between.
/// </summary>
public sealed class BuddyService(
    BuddyModelHolder communities, BuddyDirectory directory, PersonalQueries people, ModelHolder models, CatalogueHolder catalogue, StoreWatch watch)
{
    /// <summary>How many buddies there are at most. What "your buddies" loved is what these did.</summary>
    public const int MostBuddies = 12;

    private const int FilmsInARow = 18;
    private const int FilmsInAList = 6;

    /// <summary>How many raters are looked up at a time; most often the first such look finds enough.</summary>
    private const int RatersAtATime = 100;

    /// <summary>What the page shows; null while the community's ratings are being read and <paramref name="wait"/> is false.</summary>
    /// <param name="key">The <see cref="BuddyLine.Key"/> of the buddy to open; anything that isn't one opens nobody.</param>
    public async Task<BuddiesView?> ViewAsync(RaterId person, string? key, bool wait, CancellationToken cancellationToken = default)
    {
        UserNeighbours? community = wait ? await communities.GetAsync(cancellationToken) : await communities.TryGetAsync(cancellationToken);
        if (community is null)
            return null;
        UserProfile profile = await people.ProfileAsync(person, cancellationToken);
        (MovieId Movie, Stars Stars)[] rated = [.. profile.Signals.Where(signal => signal.Stars is not null).Select(signal => (signal.Movie, signal.Stars!.Value))];
        int missing = UserNeighboursSettings.MovieBuddies.MinimumOverlap - rated.Length;
        if (missing > 0)
            return new BuddiesView(BuddySearch.TooFewRatings, missing, [], [], key, null);

        UserNeighbourhood neighbours = community.FoldIn(rated, person);
        IReadOnlyDictionary<RaterId, string?> shown = await NearestShownAsync(neighbours, cancellationToken);
        UserNeighbourhood circle = neighbours.Among(shown.ContainsKey);
        BuddyKeys keys = new((await watch.VersionAsync(cancellationToken)).Store, person);
        (BuddyLine Line, TasteComparison Beside)[] buddies = [.. circle.Buddies(MostBuddies).Select(buddy => Line(buddy, circle.CompareWith(buddy.Rater)!, shown[buddy.Rater], keys))];
        if (buddies.Length == 0)
            return new BuddiesView(rated.All(film => film.Stars == rated[0].Stars) ? BuddySearch.AllRatedAlike : BuddySearch.Nobody, 0, [], [], key, null);

        Func<MovieId, bool> allows = await OffersAsync(profile, cancellationToken);
        BuddyView? opened = buddies.Where(buddy => buddy.Line.Key == key).Select(buddy => Open(buddy.Line, buddy.Beside, allows)).SingleOrDefault();
        CardModel[] loved = [.. circle.LikedByBuddies(MostBuddies, FilmsInARow, allows).Select(offer => Card(offer.Movie, $"{offer.Buddies} of your buddies loved it"))];
        return new BuddiesView(BuddySearch.Found, 0, [.. buddies.Select(buddy => buddy.Line)], loved, key, opened);
    }

    /// <summary>The nearest who may be shown, enough of them for the list; a few more may be among them.</summary>
    private async Task<IReadOnlyDictionary<RaterId, string?>> NearestShownAsync(UserNeighbourhood neighbours, CancellationToken cancellationToken)
    {
        Dictionary<RaterId, string?> shown = [];
        foreach (RaterId[] nearest in neighbours.Buddies(int.MaxValue).Select(buddy => buddy.Rater).Chunk(RatersAtATime))
        {
            foreach ((RaterId rater, string? name) in await directory.ShownAsync(nearest, cancellationToken))
                shown.Add(rater, name);
            if (shown.Count >= MostBuddies)
                break;
        }

        return shown;
    }

    /// <summary>The films that may be offered: not seen, hidden or filtered out by the person's preferences.</summary>
    private async Task<Func<MovieId, bool>> OffersAsync(UserProfile profile, CancellationToken cancellationToken)
    {
        TrainedModel model = (await models.GetAsync(cancellationToken)).Model;
        HashSet<MovieId> candidates = [.. CandidateSelector.Select(model, profile.OnAnyEvening()).Select(item => model.Items[item])];
        return movie => candidates.Contains(movie) && catalogue.Current.Find(movie) is not null;
    }

    private static (BuddyLine Line, TasteComparison Beside) Line(MovieBuddy buddy, TasteComparison beside, string? name, BuddyKeys keys) =>
        (new BuddyLine(keys.KeyOf(buddy.Rater), name ?? $"Film fan {keys.NumberOf(buddy.Rater)}", name is null, buddy.Overlap, buddy.Similarity, beside.Agreement, beside.MeanDifference), beside);

    private BuddyView Open(BuddyLine line, TasteComparison beside, Func<MovieId, bool> allows) => new(
        line,
        [.. beside.LovedByBuddy(FilmsInARow, allows).Select(film => Card(film.Movie, $"They gave it {film.Stars} stars"))],
        Films(beside.Disagreements(FilmsInAList)),
        Films(beside.LovedByBoth(FilmsInAList)));

    private SharedFilm[] Films(IEnumerable<SharedMovie> shared) =>
        [.. shared.Where(film => catalogue.Current.Find(film.Movie) is not null).Select(film => new SharedFilm(Card(film.Movie), film.Mine.Value, film.Theirs.Value))];

    private CardModel Card(MovieId movie, string? why = null) => CardModel.From(catalogue.Current.Find(movie)!, why);
}
