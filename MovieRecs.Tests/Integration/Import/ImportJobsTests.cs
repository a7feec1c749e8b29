using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Import;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Data;
using MovieRecs.Web.Importing;

namespace MovieRecs.Tests.Integration.Import;

public sealed class ImportJobsTests
{
    private static readonly NamedDataset Small = NamedDataset.Find("ml-latest-small")!;

    [Fact]
    public async Task StartUpload_Zip_ImportsTellsAndDeletesIt()
    {
        await using ImportHost host = await ImportHost.CreateAsync();
        string upload = Upload(host, SomeDataset.Csv(folder: "").ToArray());
        int told = 0;
        host.Jobs.Changed += () => Interlocked.Increment(ref told);

        host.Jobs.StartUpload(upload, "C:\\My Films\\ml-mine.zip".Replace('\\', '/'));
        await host.Jobs.Completion;

        ImportStatus status = Assert.IsType<ImportStatus>(host.Jobs.Status);
        Assert.Equal(("ml-mine.zip", ImportState.Succeeded), (status.Label, status.State));
        Assert.Equal(("ml-mine", 3), (status.Report!.Dataset, status.Report.Changes.NewRatings));
        Assert.False(File.Exists(upload));
        Assert.True(told >= 2);
    }

    [Fact]
    public async Task StartUpload_Damaged_FailsWithAMessageAndTheNextOneWorks()
    {
        await using ImportHost host = await ImportHost.CreateAsync();
        string damaged = Upload(host, [1, 2, 3]);

        host.Jobs.StartUpload(damaged, "broken.zip");
        await host.Jobs.Completion;

        Assert.Equal(ImportState.Failed, host.Jobs.Status!.State);
        Assert.StartsWith("broken.zip is no zip", host.Jobs.Status.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(damaged));
        host.Jobs.StartUpload(Upload(host, SomeDataset.Csv().ToArray()), "whole.zip");
        await host.Jobs.Completion;
        Assert.Equal(ImportState.Succeeded, host.Jobs.Status.State);
    }

    [Fact]
    public async Task Start_WhileAnotherProgramImports_SaysWhich()
    {
        await using ImportHost host = await ImportHost.CreateAsync();
        string upload = Upload(host, SomeDataset.Csv().ToArray());
        using ImportLock other = ImportLock.Take(host.Folder, "ml-25m", TimeProvider.System);

        ImportException error = Assert.Throws<ImportException>(() => host.Jobs.StartUpload(upload, "mine.zip"));

        Assert.Contains($"Another import is running: ml-25m, by process {Environment.ProcessId}, since", error.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(upload));
        Assert.Null(host.Jobs.Status);
    }

    [Fact]
    public async Task StartDownload_WhileRunning_RefusesASecondAndCanBeCancelled()
    {
        TaskCompletionSource asked = new();
        await using FakeGroupLens server = await FakeGroupLens.StartAsync(async context =>
        {
            asked.SetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        await using ImportHost host = await ImportHost.CreateAsync(("Import:GroupLensAddress", server.Address));
        host.Jobs.StartDownload(Small);
        await asked.Task;

        ImportException error = Assert.Throws<ImportException>(() => host.Jobs.StartPath("/somewhere/ml-1m.zip"));
        Assert.True(host.Jobs.Status!.IsRunning);
        host.Jobs.Cancel();
        await host.Jobs.Completion;

        Assert.Contains("ml-latest-small.zip", error.Message, StringComparison.Ordinal);
        Assert.Equal(ImportState.Cancelled, host.Jobs.Status.State);
        Assert.Empty(Directory.GetFiles(host.Folder.Combine("downloads")));
    }

    [Fact]
    public async Task StartDownload_FromTheSetAddress_ImportsAndCleansUp()
    {
        await using FakeGroupLens server = await FakeGroupLens.StartAsync(SomeDataset.Csv(folder: "ml-latest-small/").ToArray());
        await using ImportHost host = await ImportHost.CreateAsync(("Import:GroupLensAddress", server.Address));

        host.Jobs.StartDownload(Small);
        await host.Jobs.Completion;

        Assert.Null(host.Jobs.Status!.Error);
        Assert.Equal("ml-latest-small", host.Jobs.Status.Report!.Dataset);
        Assert.Empty(Directory.GetFiles(host.Folder.Combine("downloads")));
    }

    [Fact]
    public async Task StartPath_Folder_ImportsAndLeavesItAlone()
    {
        await using ImportHost host = await ImportHost.CreateAsync();
        string folder = Directory.CreateDirectory(host.Folder.Combine("ml-folder")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "movies.csv"), SomeDataset.Movies, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "ratings.csv"), SomeDataset.Ratings, TestContext.Current.CancellationToken);

        host.Jobs.StartPath(folder + "/");
        await host.Jobs.Completion;

        Assert.Equal("ml-folder", host.Jobs.Status!.Report!.Dataset);
        Assert.Equal(2, Directory.GetFiles(folder).Length);
        await using MovieRecsDbContext store = host.OpenStore();
        Assert.Equal(3, await store.Ratings.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task StartUpload_CannotBeDeletedAfterwards_HasSucceeded()
    {
        await using ImportHost host = await ImportHost.CreateAsync();
        // What is a folder can be imported, but not deleted as a file.
        string folder = Directory.CreateDirectory(host.Get<ImportFolder>().NewFile("")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "movies.csv"), SomeDataset.Movies, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "ratings.csv"), SomeDataset.Ratings, TestContext.Current.CancellationToken);

        host.Jobs.StartUpload(folder, "ml-tiny.zip");
        await host.Jobs.Completion;

        Assert.Equal(ImportState.Succeeded, host.Jobs.Status!.State);
    }

    [Fact]
    public async Task Changed_AtTheEnd_TheNextCanStartAtOnce()
    {
        await using ImportHost host = await ImportHost.CreateAsync();
        string second = Upload(host, SomeDataset.Csv().ToArray());
        TaskCompletionSource<ImportStatus> last = new();
        host.Jobs.Changed += () =>
        {
            if (host.Jobs.Status is { IsRunning: false, Label: "first.zip" })
                host.Jobs.StartUpload(second, "second.zip");
            else if (host.Jobs.Status is { IsRunning: false } status)
                last.TrySetResult(status);
        };

        host.Jobs.StartUpload(Upload(host, SomeDataset.Csv().ToArray()), "first.zip");

        Assert.Equal(("second.zip", ImportState.Succeeded), ((await last.Task).Label, (await last.Task).State));
    }

    [Fact]
    public async Task Changed_WatcherFails_ImportGoesOn()
    {
        await using ImportHost host = await ImportHost.CreateAsync();
        host.Jobs.Changed += () => throw new InvalidOperationException("a page that is gone");

        host.Jobs.StartUpload(Upload(host, SomeDataset.Csv().ToArray()), "ml-tiny.zip");
        await host.Jobs.Completion;

        Assert.Equal(ImportState.Succeeded, host.Jobs.Status!.State);
    }

    private static string Upload(ImportHost host, byte[] content)
    {
        string path = host.Get<ImportFolder>().NewFile(".zip");
        File.WriteAllBytes(path, content);
        return path;
    }
}
