using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Web.Data;
using MovieRecs.Web.Posters;

namespace MovieRecs.Web.Curation;

/// <summary>Reads and writes what admins may say of films, within the caller's transaction.</summary>
internal static class FilmFactsStore
{
    /// <summary>Null where there is no such film.</summary>
    public static async Task<FilmFacts?> ReadAsync(MovieRecsDbContext store, MovieId id) =>
        await store.Movies.WithPosterFacts().SingleOrDefaultAsync(movie => movie.Id == id) is { } movie ? FilmFacts.Of(movie) : null;

    /// <summary>Makes a film's facts these. Genres and people that are new get a row of their own.</summary>
    public static async Task WriteAsync(MovieRecsDbContext store, MovieId id, FilmFacts facts)
    {
        int key = id.Value;
        await store.Database.ExecuteSqlAsync(
            $"""
            UPDATE "Movies" SET "Title" = {facts.Title}, "OriginalTitle" = {facts.OriginalTitle}, "Year" = {facts.Year},
                "RuntimeMinutes" = {facts.RuntimeMinutes}, "Country" = {facts.Country}
            WHERE "Id" = {key}
            """);
        await store.Database.ExecuteSqlAsync($"""DELETE FROM "MovieGenre" WHERE "MovieId" = {key}""");
        foreach (string genre in facts.Genres)
        {
            await store.Database.ExecuteSqlAsync($"""INSERT OR IGNORE INTO "Genres" ("Name") VALUES ({genre})""");
            await store.Database.ExecuteSqlAsync($"""INSERT INTO "MovieGenre" ("MovieId", "GenreId") SELECT {key}, "Id" FROM "Genres" WHERE "Name" = {genre}""");
        }

        await store.Database.ExecuteSqlAsync($"""DELETE FROM "Credits" WHERE "MovieId" = {key}""");
        await WritePeopleAsync(store, key, facts.Directors, CreditRole.Director);
        await WritePeopleAsync(store, key, facts.Leads, CreditRole.Lead);
    }

    private static async Task WritePeopleAsync(MovieRecsDbContext store, int movie, IEnumerable<string> names, CreditRole role)
    {
        foreach ((int position, string name) in names.Index())
        {
            await store.Database.ExecuteSqlAsync($"""INSERT OR IGNORE INTO "People" ("Name") VALUES ({name})""");
            await store.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO "Credits" ("MovieId", "Role", "PersonId", "Position")
                SELECT {movie}, {(int)role}, "Id", {position} FROM "People" WHERE "Name" = {name}
                """);
        }
    }
}
