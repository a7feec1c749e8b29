using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Import;
using MovieRecs.Domain.Import.Starter;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Importing;

namespace MovieRecs.Tests.Domain.Import.Starter;

/// <summary>Checks titles and years against MovieLens' own, as an import after the starter catalogue does.</summary>
public sealed class StarterCatalogueMatchTests
{
    private const int LastYearOfLatestSmall = 2018;
    private const double FewestFound = 0.97;

    [Fact]
    public void Films_UpTo2018_AreFoundInLatestSmall()
    {
        using IDatasetFiles files = DatasetFiles.Open(MovieLensData.LatestSmall);
        StarterFilm[] films = [.. StarterCatalogue.Embedded.Films.Where(film => film.Year <= LastYearOfLatestSmall)];
        TitleMatcher catalogue = new(films.Select((film, index) => new KnownMovie(new MovieId(index + 1), film.Title, film.OriginalTitle, film.Year)));

        HashSet<MovieId?> matched = [.. catalogue.Match([.. MovieLensReader.Read(files, cancellationToken: TestContext.Current.CancellationToken).Movies.Select(movie => movie.Reference)])];

        StarterFilm[] missing = [.. films.Where((_, index) => !matched.Contains(new MovieId(index + 1)))];
        double found = 1 - (double)missing.Length / films.Length;
        string report = $"{found:P1} of {films.Length} films found; missing: {string.Join("; ", missing.Select(film => film.ToString()))}";
        TestContext.Current.SendDiagnosticMessage(report);
        Assert.True(found >= FewestFound, report);
    }
}
