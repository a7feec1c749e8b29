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
/// Finds a person's movie buddies. Their own ratings, who may be shown, and what the shown have rated who have an account, are
/// read at each call; only the community's ratings, by which people are found, are held in between.
/// </summary>
public sealed class BuddyService(
    BuddyModelHolder communities, BuddyDirectory directory, PersonalQueries people, ModelHolder models, CatalogueHolder catalogue, StoreWatch watch)
{
    /// <summary>How many buddies there are at most. What "your buddies" loved is what these did.</summary>
    public const int MostBuddies = 12;

    private const int FilmsInARow = 18;
    private const int FilmsInAList = 6;

    /// <summary>What the page shows; null while the community's ratings are being read and <paramref name="wait"/> is false.</summary>
    /// <param name="key">The <see cref="BuddyLine.Key"/> of the buddy to open; anything that isn't one opens nobody.</param>
    public async Task<BuddiesView?> ViewAsync(RaterId person, string? key, bool wait, CancellationToken cancellationToken = default)
    {
        BuddyCommunity? community = wait ? await communities.GetAsync(cancellationToken) : await communities.TryGetAsync(cancellationToken);
        if (community is null)
            return null;
        UserProfile profile = await people.ProfileAsync(person, cancellationToken);
        (MovieId Movie, Stars Stars)[] rated = [.. profile.Signals.Where(signal => signal.Stars is not null).Select(signal => (signal.Movie, signal.Stars!.Value))];
        int missing = UserNeighboursSettings.MovieBuddies.MinimumOverlap - rated.Length;
        if (missing > 0)
            return new BuddiesView(BuddySearch.TooFewRatings, missing, [], [], key, null);

        IReadOnlyDictionary<RaterId, string> findable = await directory.FindableAsync(cancellationToken);
        UserNeighbourhood circle = community.Neighbours.FoldIn(rated, person).Among(rater => community.Anonymous.Contains(rater) || findable.ContainsKey(rater));
        circle = await RereadAsync(circle, findable, cancellationToken);
        BuddyKeys keys = new((await watch.VersionAsync(cancellationToken)).Store, person);
        (BuddyLine Line, TasteComparison Beside)[] buddies = [.. circle.Buddies(MostBuddies).Select(buddy => Line(buddy, circle.CompareWith(buddy.Rater)!, findable.GetValueOrDefault(buddy.Rater), keys))];
        if (buddies.Length == 0)
            return new BuddiesView(rated.All(film => film.Stars == rated[0].Stars) ? BuddySearch.AllRatedAlike : BuddySearch.Nobody, 0, [], [], key, null);

        Func<MovieId, bool> allows = await OffersAsync(profile, cancellationToken);
        BuddyView? opened = buddies.Where(buddy => buddy.Line.Key == key).Select(buddy => Open(buddy.Line, buddy.Beside, allows)).SingleOrDefault();
        CardModel[] loved = [.. circle.LikedByBuddies(MostBuddies, FilmsInARow, allows).Select(offer => Card(offer.Movie, $"{offer.Buddies} of your buddies loved it"))];
        return new BuddiesView(BuddySearch.Found, 0, [.. buddies.Select(buddy => buddy.Line)], loved, key, opened);
    }

    /// <summary>The same circle with what those of its buddies who have an account have rated at this moment: a rating that was taken back is nobody's to see.</summary>
    private async Task<UserNeighbourhood> RereadAsync(UserNeighbourhood circle, IReadOnlyDictionary<RaterId, string> findable, CancellationToken cancellationToken)
    {
        HashSet<RaterId> read = [];
        // Whoever has too little in common by now makes room for the next, who has to be looked at too.
        while (circle.Buddies(MostBuddies).Select(buddy => buddy.Rater).Where(rater => findable.ContainsKey(rater) && !read.Contains(rater)).ToArray() is { Length: > 0 } unread)
        {
            circle = circle.Reread(await directory.RatingsAsync(unread, cancellationToken));
            read.UnionWith(unread);
        }

        return circle;
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
