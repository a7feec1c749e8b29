using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Curation;

/// <summary>
/// Makes two films one: what anybody rated, saw or listed of the one that goes is of the one that stays,
/// and old links and later imports of it lead there. The whole can be taken back.
/// </summary>
public sealed class FilmMerger(IDbContextFactory<MovieRecsDbContext> stores, CatalogueRefresh refresh) : IUndo
{
    public AuditVerb Verb => AuditVerb.MergeMovies;

    /// <summary>What a merge would do; null where one of them is gone, or both are the same.</summary>
    public async Task<MergePreview?> PreviewAsync(MovieId gone, MovieId kept, CancellationToken cancellationToken = default)
    {
        await using MovieRecsDbContext store = await stores.CreateDbContextAsync(cancellationToken);
        if (gone == kept || await FilmFactsStore.ReadAsync(store, gone) is not { } goneFacts || await FilmFactsStore.ReadAsync(store, kept) is not { } keptFacts)
            return null;
        FilmFacts after = MergeStore.Join(goneFacts, keptFacts, await store.MovieEdits.AnyAsync(edit => edit.MovieId == kept, cancellationToken));
        return new MergePreview(
            await store.Ratings.CountAsync(row => row.MovieId == gone, cancellationToken),
            await store.Ratings.CountAsync(row => row.MovieId == gone && store.Ratings.Any(other => other.RaterId == row.RaterId && other.MovieId == kept), cancellationToken),
            await store.WatchEvents.CountAsync(row => row.Movie == gone, cancellationToken),
            await store.Thumbs.CountAsync(row => row.MovieId == gone, cancellationToken),
            await store.Watchlist.CountAsync(row => row.MovieId == gone, cancellationToken),
            await store.NotInterested.CountAsync(row => row.MovieId == gone, cancellationToken),
            await store.Predictions.CountAsync(row => row.MovieId == gone, cancellationToken),
            await store.Movies.Where(movie => movie.Id == gone).SelectMany(movie => movie.Tags).CountAsync(cancellationToken),
            await MergeStore.IdsDifferAsync(store, gone, kept),
            [.. Gains(keptFacts, after)]);
    }

    /// <param name="gone">The film that goes.</param>
    /// <param name="kept">The film that stays.</param>
    /// <exception cref="AdminException">They are the same, or one of them is gone.</exception>
    public async Task<AdminDeed> MergeAsync(MovieRecsDbContext store, MovieId gone, MovieId kept)
    {
        if (gone == kept)
            throw new AdminException("Nothing was changed: a film can't be merged into itself. Choose two.");
        FilmMerge merge = await MergeStore.MergeAsync(store, gone, kept);
        int ratings = merge.Tables.Single(rows => rows.Table == "Ratings").Gone.Count;
        string text = $"{merge.GoneFacts.TitleAndYear} is {merge.KeptAfter.TitleAndYear} now: {Count(ratings, "rating")} and {Count(merge.Viewings.Count, "viewing")} went over";
        return new AdminDeed(text, merge.Write()) { Then = refresh.RunAsync };
    }

    /// <inheritdoc/>
    public async Task<AdminDeed> UndoAsync(MovieRecsDbContext store, AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        FilmMerge merge = FilmMerge.Read(entry.Undo!);
        await MergeStore.UndoAsync(store, merge);
        return new AdminDeed($"{merge.GoneFacts.TitleAndYear} and {merge.KeptBefore.TitleAndYear} are two films again") { Then = refresh.RunAsync };
    }

    private static string Count(int count, string one) => count == 1 ? $"1 {one}" : string.Create(CultureInfo.InvariantCulture, $"{count:N0} {one}s");

    private static IEnumerable<string> Gains(FilmFacts before, FilmFacts after)
    {
        if (after.Genres.Except(before.Genres).ToArray() is { Length: > 0 } genres)
            yield return $"genres: {string.Join(", ", genres)}";
        if (after.OriginalTitle != before.OriginalTitle)
            yield return $"original title: {after.OriginalTitle}";
        if (after.Year != before.Year)
            yield return $"year: {after.Year}";
        if (after.RuntimeMinutes != before.RuntimeMinutes)
            yield return $"running time: {after.RuntimeMinutes} min";
        if (after.Country != before.Country)
            yield return $"country: {after.Country}";
        if (after.Directors.Count != before.Directors.Count)
            yield return $"directors: {string.Join(", ", after.Directors)}";
        if (after.Leads.Count != before.Leads.Count)
            yield return $"leads: {string.Join(", ", after.Leads)}";
    }
}
