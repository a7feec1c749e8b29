using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Import;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Data;
using MovieRecs.Web.Importing;

namespace MovieRecs.Tests.Integration.Import;

/// <summary>GroupLens' own zips, where they are present.</summary>
public sealed class RealDatasetImportTests
{
    [Fact]
    public async Task Import_LatestSmall_IsWholeAndRepeatable()
    {
        string zip = MovieLensData.LatestSmall;
        await using ImportHost host = await ImportHost.CreateAsync();
        using IDatasetFiles files = DatasetFiles.Open(zip);
        using IDatasetFiles again = DatasetFiles.Open(zip);

        ImportReport first = await host.Importer.ImportAsync(files, cancellationToken: TestContext.Current.CancellationToken);
        ImportReport second = await host.Importer.ImportAsync(again, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(("ml-latest-small", 9_742, 100_836, 610), (first.Dataset, first.Changes.NewMovies, first.Changes.NewRatings, first.Changes.NewRaters));
        Assert.Equal((9_742, 100_836, 0, 0), (second.Changes.KnownMovies, second.Changes.KnownRatings, second.Changes.NewRatings, second.Changes.NewRaters));
        await using MovieRecsDbContext store = host.OpenStore();
        Assert.Equal(1, await store.Movies.CountAsync(movie => movie.Title == "The American President", TestContext.Current.CancellationToken));
        Assert.Equal(2, await store.Movies.CountAsync(movie => movie.Title == "Emma" && movie.Year == 1996, TestContext.Current.CancellationToken));
        Assert.Equal(100_836, await store.MovieStatistics.SumAsync(statistics => statistics.RatingCount, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Import_100K_TakesItsEighteenDoublesAsOne()
    {
        string zip = MovieLensData.Ml100K;
        await using ImportHost host = await ImportHost.CreateAsync();
        using IDatasetFiles files = DatasetFiles.Open(zip);

        ImportReport report = await host.Importer.ImportAsync(files, cancellationToken: TestContext.Current.CancellationToken);

        RowCounts ratings = report.Rows.Single(rows => rows.Kind == ImportRowKind.Ratings);
        // Of 1,682 rows eighteen are doubles and one is a placeholder, "unknown", that nine raters have rated.
        Assert.Equal((1_663, 943), (report.Changes.NewMovies, report.Changes.NewRaters));
        Assert.Equal((100_000, 9), (ratings.Read, ratings.Rejected));
        Assert.Equal(100_000 - 9, ratings.Kept + ratings.Merged);
        Assert.Equal(ratings.Kept, report.Changes.NewRatings);
    }

    [Fact]
    public async Task Import_OneDatasetAfterTheOther_TakesEachFilmOnceAndTwoBoysAsTwo()
    {
        (string older, string newer) = (MovieLensData.Ml100K, MovieLensData.LatestSmall);
        await using ImportHost host = await ImportHost.CreateAsync();
        await Import(older);
        await Import(newer);
        string before = host.Dump();

        ImportReport[] again = [await Import(older), await Import(newer)];

        Assert.All(again, report => Assert.Equal((0, 0, 0), (report.Changes.NewMovies, report.Changes.NewRatings, report.Changes.NewerRatings)));
        Assert.Equal(before, host.Dump());
        await using MovieRecsDbContext store = host.OpenStore();
        Assert.Equal(
            [("Les Boys", 1997), ("The Boys", 1998)],
            (await store.Movies.Where(movie => movie.Title == "Les Boys" || movie.Title == "The Boys").OrderBy(movie => movie.Title).ToListAsync(TestContext.Current.CancellationToken))
                .Select(movie => (movie.Title, movie.Year!.Value)));

        async Task<ImportReport> Import(string zip)
        {
            using IDatasetFiles files = DatasetFiles.Open(zip);
            return await host.Importer.ImportAsync(files, cancellationToken: TestContext.Current.CancellationToken);
        }
    }
}
