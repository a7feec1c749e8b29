using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Curation;

/// <summary>A merge of two films in the store, and its undoing, within the caller's transaction.</summary>
internal static class MergeStore
{
    /// <summary>What the film that stays says afterwards: what it said before, and what it didn't say and the other did.</summary>
    /// <param name="isEdited">True where an admin has chosen its genres, which stay then.</param>
    public static FilmFacts Join(FilmFacts gone, FilmFacts kept, bool isEdited)
    {
        string? original = kept.OriginalTitle ?? (gone.OriginalTitle == kept.Title ? null : gone.OriginalTitle);
        return new FilmFacts(
            kept.Title, original, kept.Year ?? gone.Year, kept.RuntimeMinutes ?? gone.RuntimeMinutes, kept.Country ?? gone.Country,
            isEdited ? kept.Genres : [.. kept.Genres.Union(gone.Genres).Order(StringComparer.Ordinal)],
            kept.Directors.Count > 0 ? kept.Directors : gone.Directors,
            kept.Leads.Count > 0 ? kept.Leads : gone.Leads);
    }

    /// <summary>True where another catalogue has an id for each of them, and not the same.</summary>
    public static async Task<bool> IdsDifferAsync(MovieRecsDbContext store, MovieId one, MovieId other)
    {
        ILookup<ExternalSource, ExternalId> first = (await IdsAsync(store, one)).ToLookup(id => id.Source);
        return (await IdsAsync(store, other)).Any(id => first.Contains(id.Source));
    }

    public static async Task<FilmMerge> MergeAsync(MovieRecsDbContext store, MovieId gone, MovieId kept)
    {
        SqliteConnection connection = (SqliteConnection)store.Database.GetDbConnection();
        FilmFacts goneFacts = await FilmFactsStore.ReadAsync(store, gone) ?? throw new AdminException("Nothing was changed: the film that is to go is gone already. Reload the page.");
        FilmFacts keptFacts = await FilmFactsStore.ReadAsync(store, kept) ?? throw new AdminException("Nothing was changed: the film that is to stay is gone. Reload the page.");
        FilmFacts after = Join(goneFacts, keptFacts, await store.MovieEdits.AnyAsync(edit => edit.MovieId == kept));
        List<ExternalId> ids = await IdsAsync(store, gone);
        int[] viewings = await store.WatchEvents.Where(row => row.Movie == gone).Select(row => row.Id).ToArrayAsync();
        int[] aliases = [.. (await store.MovieAliases.Where(row => row.MovieId == gone).ToListAsync()).Select(row => row.Alias.Value)];
        int[] names = await store.MovieNames.Where(row => row.MovieId == gone).Select(row => row.Id).ToArrayAsync();
        Dictionary<int, int> goneTags = await TagsAsync(store, gone);
        Dictionary<int, int> keptTags = await TagsAsync(store, kept);
        long? goneEdited = await store.MovieEdits.Where(edit => edit.MovieId == gone).Select(edit => (long?)edit.EditedAt).SingleOrDefaultAsync();
        MovieOrigin origin = await store.Movies.Where(movie => movie.Id == gone).Select(movie => movie.Origin).SingleAsync();

        (IReadOnlyList<PersonalRows> tables, IReadOnlyList<int> unlisted) = new MergeTables(connection).Move(gone.Value, kept.Value);
        MovieName name = new()
        {
            MovieId = kept,
            Title = goneFacts.Title,
            Year = goneFacts.Year,
            ImdbId = ids.Find(id => id.Source == ExternalSource.Imdb)?.Value,
            TmdbId = ids.Find(id => id.Source == ExternalSource.Tmdb)?.Value,
        };
        store.MovieNames.Add(name);
        store.MovieAliases.Add(new MovieAlias { Alias = gone, MovieId = kept });
        await store.SaveChangesAsync();
        await store.MovieAliases.Where(row => row.MovieId == gone).ExecuteUpdateAsync(set => set.SetProperty(row => row.MovieId, kept));
        await store.MovieNames.Where(row => row.MovieId == gone).ExecuteUpdateAsync(set => set.SetProperty(row => row.MovieId, kept));
        await store.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "MovieTags" ("MovieId", "TagId", "Count") SELECT {kept.Value}, "TagId", "Count" FROM "MovieTags" WHERE "MovieId" = {gone.Value}
            ON CONFLICT ("MovieId", "TagId") DO UPDATE SET "Count" = "MovieTags"."Count" + excluded."Count"
            """);
        await store.Database.ExecuteSqlAsync(
            $"""
            UPDATE "ExternalIds" SET "MovieId" = {kept.Value}
            WHERE "MovieId" = {gone.Value} AND "Source" NOT IN (SELECT "Source" FROM "ExternalIds" WHERE "MovieId" = {kept.Value})
            """);
        if (!after.IsSameAs(keptFacts))
            await FilmFactsStore.WriteAsync(store, kept, after);
        await DeleteAsync(store, gone);
        await SumUpAsync(store, kept);
        CommunityVersion.RenewDetails(connection);
        return new FilmMerge
        {
            Gone = gone.Value,
            Kept = kept.Value,
            GoneFacts = goneFacts,
            KeptBefore = keptFacts,
            KeptAfter = after,
            GoneOrigin = (int)origin,
            GoneEdited = goneEdited,
            GoneIds = [.. ids.Select(id => KeyValuePair.Create((int)id.Source, id.Value))],
            GoneTags = goneTags,
            KeptTags = keptTags,
            Aliases = aliases,
            Names = names,
            NewName = name.Id,
            Viewings = viewings,
            Tables = tables,
            Unlisted = unlisted,
        };
    }

    public static async Task UndoAsync(MovieRecsDbContext store, FilmMerge merge)
    {
        MovieId gone = new(merge.Gone);
        MovieId kept = new(merge.Kept);
        FilmFacts now = await FilmFactsStore.ReadAsync(store, kept) ?? throw new AdminException($"{merge.KeptAfter.TitleAndYear} was merged into another film since. Take that back first.");
        if (!await store.MovieAliases.AnyAsync(row => row.Alias == gone && row.MovieId == kept))
            throw new AdminException($"{merge.GoneFacts.TitleAndYear} isn't merged into {now.TitleAndYear} any more. There is nothing to take back.");
        await store.Database.ExecuteSqlAsync($"""INSERT INTO "Movies" ("Id", "Title", "Origin") VALUES ({gone.Value}, {merge.GoneFacts.Title}, {merge.GoneOrigin})""");
        await FilmFactsStore.WriteAsync(store, gone, merge.GoneFacts);
        // What an admin has said of the film since stays.
        if (now.IsSameAs(merge.KeptAfter))
            await FilmFactsStore.WriteAsync(store, kept, merge.KeptBefore);
        if (merge.GoneEdited is { } edited)
            await store.Database.ExecuteSqlAsync($"""INSERT INTO "MovieEdits" ("MovieId", "EditedAt") VALUES ({gone.Value}, {edited})""");
        new MergeTables((SqliteConnection)store.Database.GetDbConnection()).MoveBack(merge);

        foreach ((int source, string value) in merge.GoneIds)
        {
            await store.Database.ExecuteSqlAsync($"""DELETE FROM "ExternalIds" WHERE "Source" = {source} AND "Value" = {value} AND "MovieId" = {kept.Value}""");
            await store.Database.ExecuteSqlAsync($"""INSERT OR IGNORE INTO "ExternalIds" ("Source", "Value", "MovieId") VALUES ({source}, {value}, {gone.Value})""");
        }

        foreach ((int tag, int count) in merge.GoneTags)
        {
            await store.Database.ExecuteSqlAsync($"""INSERT INTO "MovieTags" ("MovieId", "TagId", "Count") VALUES ({gone.Value}, {tag}, {count})""");
            if (merge.KeptTags.ContainsKey(tag))
                await store.Database.ExecuteSqlAsync($"""UPDATE "MovieTags" SET "Count" = MAX(1, "Count" - {count}) WHERE "MovieId" = {kept.Value} AND "TagId" = {tag}""");
            else
                await store.Database.ExecuteSqlAsync($"""DELETE FROM "MovieTags" WHERE "MovieId" = {kept.Value} AND "TagId" = {tag} AND "Count" <= {count}""");
        }

        MovieId[] aliases = [.. merge.Aliases.Select(id => new MovieId(id))];
        int[] names = [.. merge.Names];
        await store.MovieAliases.Where(row => row.Alias == gone).ExecuteDeleteAsync();
        await store.MovieAliases.Where(row => aliases.Contains(row.Alias)).ExecuteUpdateAsync(set => set.SetProperty(row => row.MovieId, gone));
        await store.MovieNames.Where(row => row.Id == merge.NewName).ExecuteDeleteAsync();
        await store.MovieNames.Where(row => names.Contains(row.Id)).ExecuteUpdateAsync(set => set.SetProperty(row => row.MovieId, gone));
        await SumUpAsync(store, gone);
        await SumUpAsync(store, kept);
        CommunityVersion.RenewDetails((SqliteConnection)store.Database.GetDbConnection());
    }

    private static async Task DeleteAsync(MovieRecsDbContext store, MovieId gone)
    {
        int id = gone.Value;
        await store.Database.ExecuteSqlAsync(
            $"""
            DELETE FROM "MovieGenre" WHERE "MovieId" = {id};
            DELETE FROM "Credits" WHERE "MovieId" = {id};
            DELETE FROM "MovieTags" WHERE "MovieId" = {id};
            DELETE FROM "ExternalIds" WHERE "MovieId" = {id};
            DELETE FROM "MovieEdits" WHERE "MovieId" = {id};
            DELETE FROM "MovieStatistics" WHERE "MovieId" = {id};
            DELETE FROM "Movies" WHERE "Id" = {id};
            """);
    }

    /// <summary>Brings one film's statistics in line with its ratings.</summary>
    private static Task SumUpAsync(MovieRecsDbContext store, MovieId movie) => store.Database.ExecuteSqlAsync(
        $"""
        INSERT OR REPLACE INTO "MovieStatistics" ("MovieId", "RatingCount", "HalfStepSum", "LikedCount")
        SELECT {movie.Value}, COUNT(*), COALESCE(SUM("HalfSteps"), 0), COALESCE(SUM("HalfSteps" >= 8), 0) FROM "Ratings" WHERE "MovieId" = {movie.Value}
        """);

    private static Task<List<ExternalId>> IdsAsync(MovieRecsDbContext store, MovieId movie) =>
        store.Movies.Where(row => row.Id == movie).SelectMany(row => row.ExternalIds).AsNoTracking().ToListAsync();

    private static Task<Dictionary<int, int>> TagsAsync(MovieRecsDbContext store, MovieId movie) => store.Movies.Where(row => row.Id == movie)
        .SelectMany(row => row.Tags).Select(tag => new { tag.Tag.Id, tag.Count }).ToDictionaryAsync(tag => tag.Id, tag => tag.Count);
}
