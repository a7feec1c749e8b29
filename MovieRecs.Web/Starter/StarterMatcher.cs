using Microsoft.Data.Sqlite;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Import;
using MovieRecs.Domain.Import.Starter;
using MovieRecs.Web.Importing;

namespace MovieRecs.Web.Starter;

/// <summary>Finds the embedded starter films in the store as an import finds its own, also where an import brought them.</summary>
internal static class StarterMatcher
{
    /// <returns>The store's movie for each film of <see cref="StarterCatalogue.Films"/>; null where it has none.</returns>
    public static MovieId?[] Match(SqliteConnection connection) =>
        new TitleMatcher(KnownMovies.Read(connection)).Match([.. StarterCatalogue.Embedded.Films.Select(Reference)]);

    private static MovieReference Reference(StarterFilm film) =>
        new(new MovieTitle(film.Title, film.OriginalTitle, film.OriginalTitle is null ? [] : [film.OriginalTitle], film.Year));
}
