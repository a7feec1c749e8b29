using System.Text;
using Microsoft.AspNetCore.Http;
using MovieRecs.Domain.Import;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Importing;

namespace MovieRecs.Tests.Integration.Import;

public sealed class DatasetDownloadTests
{
    private static readonly NamedDataset Small = NamedDataset.Find("ml-latest-small")!;

    [Fact]
    public async Task Fetch_WholeZip_IsWrittenAndTold()
    {
        byte[] zip = SomeDataset.Csv().ToArray();
        await using FakeGroupLens server = await FakeGroupLens.StartAsync(zip);
        await using ImportHost host = await HostAsync(server.Address);
        ImportProgress last = default;

        string path = await host.Get<DatasetDownload>().FetchAsync(Small, new ProgressAction(progress => last = progress), TestContext.Current.CancellationToken);

        Assert.Equal(zip, await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
        Assert.Equal(new ImportProgress(ImportPhase.Downloading, zip.Length, zip.Length), last);
        Assert.Equal([path], Files(host));
    }

    [Fact]
    public async Task Fetch_CutShort_SaysSoAndLeavesNothing()
    {
        TaskCompletionSource begun = new();
        await using FakeGroupLens server = await FakeGroupLens.StartAsync(async context =>
        {
            context.Response.ContentLength = 10_000;
            await context.Response.Body.WriteAsync("PK\u0003\u0004 and no more"u8.ToArray());
            await context.Response.Body.FlushAsync();
            await begun.Task;
            context.Abort();
        });
        await using ImportHost host = await HostAsync(server.Address);

        ImportException error = await Assert.ThrowsAsync<ImportException>(() =>
            host.Get<DatasetDownload>().FetchAsync(Small, new ProgressAction(_ => begun.TrySetResult()), TestContext.Current.CancellationToken));

        Assert.Contains("was cut short", error.Message, StringComparison.Ordinal);
        Assert.Empty(Files(host));
    }

    [Fact]
    public async Task Fetch_NoZip_SaysSoAndLeavesNothing()
    {
        await using FakeGroupLens server = await FakeGroupLens.StartAsync(Encoding.UTF8.GetBytes("<html>Please log in</html>"));

        await FailsAsync(server.Address, "is no zip, but perhaps a page of a proxy or a login");
    }

    [Theory]
    [InlineData(StatusCodes.Status404NotFound, "Check the setting Import:GroupLensAddress")]
    [InlineData(StatusCodes.Status503ServiceUnavailable, "answers 503 (ServiceUnavailable)")]
    public async Task Fetch_NotGiven_SaysWhy(int status, string message)
    {
        await using FakeGroupLens server = await FakeGroupLens.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        });

        await FailsAsync(server.Address, message);
    }

    [Fact]
    public async Task Fetch_NobodyThere_SpeaksOfTheNetwork()
    {
        string address;
        await using (FakeGroupLens server = await FakeGroupLens.StartAsync([]))
            address = server.Address;

        await FailsAsync(address, "can't be reached");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Fetch_TooLarge_StopsAndNamesTheSetting(bool sizeIsSaidBefore)
    {
        byte[] large = new byte[1_100_000];
        await using FakeGroupLens server = await FakeGroupLens.StartAsync(async context =>
        {
            if (sizeIsSaidBefore)
                context.Response.ContentLength = large.Length;
            await context.Response.Body.WriteAsync(large, context.RequestAborted);
        });

        await FailsAsync(server.Address, "Import:LargestZipMegabytes", ("Import:LargestZipMegabytes", "1"));
    }

    [Fact]
    public async Task Fetch_Cancelled_LeavesNothing()
    {
        using CancellationTokenSource cancellation = new();
        await using FakeGroupLens server = await FakeGroupLens.StartAsync(async context =>
        {
            await context.Response.Body.WriteAsync("PK\u0003\u0004"u8.ToArray());
            await context.Response.Body.FlushAsync();
            await cancellation.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        await using ImportHost host = await HostAsync(server.Address);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => host.Get<DatasetDownload>().FetchAsync(Small, cancellationToken: cancellation.Token));

        Assert.Empty(Files(host));
    }

    private static async Task FailsAsync(string address, string message, params (string, string)[] settings)
    {
        await using ImportHost host = await HostAsync(address, settings);

        ImportException error = await Assert.ThrowsAsync<ImportException>(() => host.Get<DatasetDownload>().FetchAsync(Small, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Empty(Files(host));
    }

    private static Task<ImportHost> HostAsync(string address, params (string, string)[] settings) =>
        ImportHost.CreateAsync([("Import:GroupLensAddress", address), .. settings]);

    private static string[] Files(ImportHost host) => Directory.GetFiles(host.Folder.Combine("downloads"));
}
