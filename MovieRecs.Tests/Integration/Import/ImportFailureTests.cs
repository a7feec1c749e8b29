using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Import;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Data;
using MovieRecs.Web.Importing;

namespace MovieRecs.Tests.Integration.Import;

/// <summary>Whatever stops an import, the store is as before or whole.</summary>
public sealed class ImportFailureTests
{
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
        MovieLensImporter importer = new(new StoreWithPragma(host.Folder, "PRAGMA max_page_count = 150"), TimeProvider.System);
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
        MovieLensImporter importer = new(new StoreWithPragma(host.Folder, "PRAGMA busy_timeout = 0"), TimeProvider.System);
        using IDatasetFiles files = SomeDataset.Open(SomeDataset.Csv());

        ImportException error = await Assert.ThrowsAsync<ImportException>(() => importer.ImportAsync(files, cancellationToken: TestContext.Current.CancellationToken));

        Assert.StartsWith("The store is in use by another program", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_NoRoomToTidyUpAfterwards_HasSucceeded()
    {
        await using ImportHost host = await ImportHost.CreateAsync();
        MovieLensImporter importer = new(new StoreWithoutCheckpoint(host.Folder), TimeProvider.System);
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

    private static MemoryStream Other() => SomeDataset.Csv(
        movies: SomeDataset.Movies + "3,Casino (1995),Crime\n",
        ratings: SomeDataset.Ratings + "1,3,2.0,400\n3,3,4.0,500\n4,1,4.0,600\n5,1,4.0,600\n");
}
