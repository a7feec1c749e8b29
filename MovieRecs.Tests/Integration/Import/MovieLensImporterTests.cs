using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Import;
using MovieRecs.Domain.Ratings;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Data;
using MovieRecs.Web.Importing;

namespace MovieRecs.Tests.Integration.Import;

public sealed class MovieLensImporterTests
{
    private const string Links = "movieId,imdbId,tmdbId\n1,0114709,862\n2,0113277,949\n";
    private const string Tags = "userId,movieId,tag,timestamp\n1,1,Pixar,1\n2,1,pixar,2\n";

    [Fact]
    public async Task Import_NewDataset_StoresMoviesRatersRatingsAndTheirSums()
    {
        await using ImportHost host = await ImportHost.CreateAsync();

        ImportReport report = await host.ImportAsync(SomeDataset.Csv(links: Links, tags: Tags));

        Assert.Equal(new ImportChanges(NewMovies: 2, KnownMovies: 0, NewRaters: 2, Raters: 2, NewRatings: 3, NewerRatings: 0, KnownRatings: 0), report.Changes);
        Assert.StartsWith("ml-tiny: 2 films (2 new, 0 known already), 3 ratings (3 new, 0 newer, 0 known already), 2 raters (2 new)", report.ToString(), StringComparison.Ordinal);
        await using MovieRecsDbContext store = host.OpenStore();
        Movie movie = await Whole(store).SingleAsync(m => m.Title == "Toy Story", TestContext.Current.CancellationToken);
        Assert.Equal((1995, MovieOrigin.Imported), (movie.Year, movie.Origin));
        Assert.Equal(["Animation", "Comedy"], movie.Genres.Select(genre => genre.Name).Order());
        Assert.Equal(["tt0114709", "862"], movie.ExternalIds.OrderBy(id => id.Source).Select(id => id.Value));
        Assert.Equal([("pixar", 2)], movie.Tags.Select(tag => (tag.Tag.Name, tag.Count)));
        Assert.Equal(["ml-tiny:1", "ml-tiny:2"], await store.Raters.OrderBy(rater => rater.SourceKey).Select(rater => rater.SourceKey).ToListAsync(TestContext.Current.CancellationToken));
        // Toy Story has 4.0 and 5.0: eight and ten half steps, both liked.
        MovieStatistics statistics = await store.MovieStatistics.SingleAsync(s => s.MovieId == movie.Id, TestContext.Current.CancellationToken);
        Assert.Equal((2, 18L, 2), (statistics.RatingCount, statistics.HalfStepSum, statistics.LikedCount));
        Assert.Equal("1", (await store.Facts.SingleAsync(fact => fact.Name == StoreFact.CommunityVersion, TestContext.Current.CancellationToken)).Value);
    }

    [Fact]
    public async Task Import_Twice_ChangesNothing()
    {
        await using ImportHost host = await ImportHost.CreateAsync();
        await host.ImportAsync(SomeDataset.Csv(links: Links, tags: Tags));
        string before = host.Dump();

        ImportReport second = await host.ImportAsync(SomeDataset.Csv(links: Links, tags: Tags));

        Assert.Equal(before, host.Dump());
        Assert.Equal(new ImportChanges(NewMovies: 0, KnownMovies: 2, NewRaters: 0, Raters: 2, NewRatings: 0, NewerRatings: 0, KnownRatings: 3), second.Changes);
    }

    [Fact]
    public async Task Import_LaterCopy_NewerRatingWinsAndOlderDoesNot()
    {
        await using ImportHost host = await ImportHost.CreateAsync();
        await host.ImportAsync(SomeDataset.Csv(ratings: SomeDataset.RatingsHeader + "1,1,4.0,100\n1,2,3.0,200\n"));

        ImportReport report = await host.ImportAsync(SomeDataset.Csv(ratings: SomeDataset.RatingsHeader + "1,1,1.0,101\n1,2,5.0,199\n"));

        Assert.Equal((0, 1, 1), (report.Changes.NewRatings, report.Changes.NewerRatings, report.Changes.KnownRatings));
        await using MovieRecsDbContext store = host.OpenStore();
        Assert.Equal([2, 6], (await store.Ratings.OrderBy(rating => rating.MovieId).ToListAsync(TestContext.Current.CancellationToken)).Select(rating => rating.Stars.HalfSteps));
    }

    [Fact]
    public async Task Import_SameUserNumberInAnotherDataset_IsAnotherRater()
    {
        await using ImportHost host = await ImportHost.CreateAsync();
        await host.ImportAsync(SomeDataset.Csv());

        ImportReport report = await host.ImportAsync(SomeDataset.Csv(folder: "ml-other/"));

        Assert.Equal((2, 2, 3), (report.Changes.NewRaters, report.Changes.KnownMovies, report.Changes.NewRatings));
    }

    [Fact]
    public async Task Import_KnownMovie_IsEnrichedAndKeepsWhatItHad()
    {
        await using ImportHost host = await ImportHost.CreateAsync();
        await using (MovieRecsDbContext store = host.OpenStore())
        {
            store.Movies.Add(new Movie
            {
                Title = "Heat",
                Year = 1996,
                RuntimeMinutes = 170,
                Origin = MovieOrigin.Starter,
                Genres = [new Genre { Name = "Thriller" }],
                Credits = [new Credit { Person = new Person { Name = "Michael Mann" }, Role = CreditRole.Director }],
                Tags = [new MovieTag { Tag = new Tag { Name = "heist" } }],
            });
            await store.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        ImportReport report = await host.ImportAsync(SomeDataset.Csv(links: Links, tags: "userId,movieId,tag,timestamp\n1,2,heist,1\n2,2,Heist,1\n1,2,cops,1\n"));

        Assert.Equal((1, 1), (report.Changes.NewMovies, report.Changes.KnownMovies));
        await using MovieRecsDbContext after = host.OpenStore();
        Movie heat = await Whole(after).SingleAsync(m => m.Title == "Heat", TestContext.Current.CancellationToken);
        Assert.Equal((1996, 170, MovieOrigin.Starter), (heat.Year, heat.RuntimeMinutes, heat.Origin));
        Assert.Equal(["Michael Mann"], heat.Directors);
        Assert.Equal(["Action", "Crime", "Thriller"], heat.Genres.Select(genre => genre.Name).Order());
        Assert.Equal([("cops", 1), ("heist", 2)], heat.Tags.Select(tag => (tag.Tag.Name, tag.Count)).Order());
        Assert.Contains(heat.ExternalIds, id => id.Value == "tt0113277");
    }

    [Fact]
    public async Task Import_TwoEmmas_StayTwoAlsoTheSecondTime()
    {
        MemoryStream Emmas() => SomeDataset.Csv(
            movies: "movieId,title,genres\n1,Emma (1996),Drama\n2,Emma (1996),Comedy\n",
            links: "movieId,imdbId,tmdbId\n1,0116191,3573\n2,0118308,12254\n");
        await using ImportHost host = await ImportHost.CreateAsync();
        await host.ImportAsync(Emmas());
        string before = host.Dump();

        ImportReport second = await host.ImportAsync(Emmas());

        Assert.Equal((0, 2), (second.Changes.NewMovies, second.Changes.KnownMovies));
        Assert.Equal(before, host.Dump());
    }

    [Theory]
    [InlineData(ImportPhase.Reading)]
    [InlineData(ImportPhase.WritingMovies)]
    [InlineData(ImportPhase.WritingRatings)]
    [InlineData(ImportPhase.Finishing)]
    public async Task Import_Cancelled_LeavesTheStoreAsBefore(ImportPhase when)
    {
        await using ImportHost host = await ImportHost.CreateAsync();
        await host.ImportAsync(SomeDataset.Csv());
        string before = host.Dump();
        using CancellationTokenSource cancellation = new();
        ProgressAction cancel = new(progress =>
        {
            if (progress.Phase == when)
                cancellation.Cancel();
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => host.ImportAsync(Other(), cancel, cancellation));

        Assert.Equal(before, host.Dump());
    }

    [Fact]
    public async Task Import_FailsInTheMiddle_LeavesTheStoreAsBefore()
    {
        await using ImportHost host = await ImportHost.CreateAsync();
        await host.ImportAsync(SomeDataset.Csv());
        string before = host.Dump();
        ProgressAction fail = new(progress =>
        {
            if (progress is { Phase: ImportPhase.WritingRatings, Done: > 0 })
                throw new InvalidOperationException("in the middle");
        });

        await Assert.ThrowsAsync<InvalidOperationException>(() => host.ImportAsync(Other(), fail));

        Assert.Equal(before, host.Dump());
    }

    [Fact]
    public async Task Import_DiskFull_SaysSoAndLeavesTheStoreAsBefore()
    {
        await using ImportHost host = await ImportHost.CreateAsync();
        string before = host.Dump();
        MovieLensImporter importer = new(new StoreWithPragma(host.Folder, "PRAGMA max_page_count = 150"));
        string movies = "movieId,title,genres\n" + string.Concat(Enumerable.Range(1, 20_000).Select(id => $"{id},Film {id} (1990),Drama\n"));
        using IDatasetFiles files = SomeDataset.Open(SomeDataset.Csv(movies: movies));

        ImportException error = await Assert.ThrowsAsync<ImportException>(() => importer.ImportAsync(files, cancellationToken: TestContext.Current.CancellationToken));

        Assert.StartsWith("The disk that holds the data folder is full. Nothing was imported", error.Message, StringComparison.Ordinal);
        Assert.Equal(before, host.Dump());
    }

    [Fact]
    public async Task Import_StoreInUse_SaysSo()
    {
        await using ImportHost host = await ImportHost.CreateAsync();
        await using MovieRecsDbContext other = host.OpenStore();
        await using Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction writing = await other.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
        MovieLensImporter importer = new(new StoreWithPragma(host.Folder, "PRAGMA busy_timeout = 0"));
        using IDatasetFiles files = SomeDataset.Open(SomeDataset.Csv());

        ImportException error = await Assert.ThrowsAsync<ImportException>(() => importer.ImportAsync(files, cancellationToken: TestContext.Current.CancellationToken));

        Assert.StartsWith("The store is in use by another program", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_NoRoomToTidyUpAfterwards_HasSucceeded()
    {
        await using ImportHost host = await ImportHost.CreateAsync();
        MovieLensImporter importer = new(new StoreWithoutCheckpoint(host.Folder));
        using IDatasetFiles files = SomeDataset.Open(SomeDataset.Csv());

        ImportReport report = await importer.ImportAsync(files, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(3, report.Changes.NewRatings);
        await using MovieRecsDbContext store = host.OpenStore();
        Assert.Equal(3, await store.Ratings.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Import_FolderWhoseFileWent_SaysSo()
    {
        await using ImportHost host = await ImportHost.CreateAsync();
        string folder = Directory.CreateDirectory(host.Folder.Combine("ml-folder")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "movies.csv"), SomeDataset.Movies, TestContext.Current.CancellationToken);
        string ratings = Path.Combine(folder, "ratings.csv");
        await File.WriteAllTextAsync(ratings, SomeDataset.Ratings, TestContext.Current.CancellationToken);
        using IDatasetFiles files = DatasetFiles.Open(folder);
        File.Delete(ratings);

        ImportException error = await Assert.ThrowsAsync<ImportException>(() => host.Importer.ImportAsync(files, cancellationToken: TestContext.Current.CancellationToken));

        Assert.StartsWith("ml-folder can't be read", error.Message, StringComparison.Ordinal);
    }

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

    private static IQueryable<Movie> Whole(MovieRecsDbContext store) => store.Movies
        .Include(movie => movie.Genres)
        .Include(movie => movie.Tags).ThenInclude(tag => tag.Tag)
        .Include(movie => movie.Credits).ThenInclude(credit => credit.Person);

    private static MemoryStream Other() => SomeDataset.Csv(
        movies: SomeDataset.Movies + "3,Casino (1995),Crime\n",
        ratings: SomeDataset.Ratings + "1,3,2.0,400\n3,3,4.0,500\n4,1,4.0,600\n5,1,4.0,600\n");
}
