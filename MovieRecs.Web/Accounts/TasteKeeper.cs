using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Ratings;
using MovieRecs.Web.Data;
using MovieRecs.Web.Ratings;
using MovieRecs.Web.Recommending;

namespace MovieRecs.Web.Accounts;

/// <summary>Brings what a guest said into an account. What the account has said itself is never changed.</summary>
public sealed class TasteKeeper(MovieRecsDbContext store, WriteGate gate, TimeProvider clock)
{
    /// <summary>
    /// Adds picks as thumbs up and refusals as such, where the account has neither rated, judged, refused nor seen the film;
    /// films that no longer exist are passed over. Preferences are taken up where the account has none, and liked genres
    /// about which it said nothing in any case. All or nothing; joins the store's transaction if there is one.
    /// </summary>
    public async Task AddAsync(RaterId rater, GuestTaste guest, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(guest);
        if (guest.IsEmpty)
            return;
        // Nobody should wait long to sign in.
        await using WriteTurn? turn = store.Database.CurrentTransaction is null ? await gate.Brief.EnterAsync(store, cancellationToken) : null;
        await AddFilmsAsync(rater, guest, cancellationToken);
        if (guest.HasSettings || guest.Preferences.LikedGenres.Count > 0)
            await AddPreferencesAsync(rater, guest.Preferences, cancellationToken);
        await store.SaveChangesAsync(cancellationToken);
        if (turn is not null)
            await turn.CommitAsync(cancellationToken);
    }

    private async Task AddFilmsAsync(RaterId rater, GuestTaste guest, CancellationToken cancellationToken)
    {
        MovieId[] named = [.. guest.Picks.Concat(guest.Refused)];
        HashSet<MovieId> open = [.. await store.Movies
            .Where(movie => named.Contains(movie.Id))
            .Where(movie => !store.Ratings.Any(row => row.RaterId == rater && row.MovieId == movie.Id)
                && !store.Thumbs.Any(row => row.RaterId == rater && row.MovieId == movie.Id)
                && !store.NotInterested.Any(row => row.RaterId == rater && row.MovieId == movie.Id)
                && !store.WatchEvents.Any(row => row.Rater == rater && row.Movie == movie.Id))
            .Select(movie => movie.Id).ToListAsync(cancellationToken)];
        MovieId[] picks = [.. guest.Picks.Where(open.Remove)];
        MovieId[] refused = [.. guest.Refused.Where(open.Remove)];
        // The order of picking stays: what was picked last counts as newest.
        long now = clock.GetUtcNow().ToUnixTimeSeconds();
        store.Thumbs.AddRange(picks.Index().Select(pick => new ThumbEntry { RaterId = rater, MovieId = pick.Item, Thumb = Thumb.Up, GivenAt = now - (picks.Length - 1 - pick.Index) }));
        store.NotInterested.AddRange(refused.Select(movie => new NotInterestedEntry { RaterId = rater, MovieId = movie, AddedAt = now }));
        // Who likes a film has seen it.
        await store.Watchlist.Where(entry => entry.RaterId == rater && picks.Contains(entry.MovieId)).ExecuteDeleteAsync(cancellationToken);
    }

    private async Task AddPreferencesAsync(RaterId rater, Preferences preferences, CancellationToken cancellationToken)
    {
        List<PreferenceEntry> entries = await store.PreferenceEntries.AsNoTracking().Where(entry => entry.RaterId == rater).ToListAsync(cancellationToken);
        if (entries.Count == 0 && !await store.Preferences.AnyAsync(row => row.RaterId == rater, cancellationToken))
        {
            PreferenceWriter.Add(store, rater, preferences);
            return;
        }

        IEnumerable<string> spokenOf = entries.Where(entry => entry.Kind is PreferenceKind.LikedGenre or PreferenceKind.ExcludedGenre).Select(entry => entry.Value);
        store.PreferenceEntries.AddRange(preferences.LikedGenres.Except(spokenOf).Order(StringComparer.Ordinal)
            .Take(Math.Max(0, PreferenceWriter.MostEntries - entries.Count))
            .Select(genre => new PreferenceEntry { RaterId = rater, Kind = PreferenceKind.LikedGenre, Value = genre }));
    }
}
