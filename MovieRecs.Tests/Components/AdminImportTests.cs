using Bunit;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.JSInterop;
using MovieRecs.Domain.Import;
using MovieRecs.Tests.Integration.Import;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Accounts;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Components.Pages.Admin;
using MovieRecs.Web.Importing;

namespace MovieRecs.Tests.Components;

public sealed class AdminImportTests : ComponentTest, IAsyncLifetime
{
    private readonly SiteFactory _site = SiteFactory.Bare();

    public async ValueTask InitializeAsync()
    {
        using Visitor admin = await _site.SignUpAdminAsync();
        Services.AddSingleton(await _site.DeskAsync());
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await DisposeAsync();
        await _site.DisposeAsync();
    }

    public static TheoryData<Exception> Interruptions =>
    [
        new TimeoutException("Did not receive any data in the allotted time."),
        new JSDisconnectedException("The circuit has disconnected."),
        new JSException("The file could not be read."),
        new ObjectDisposedException("RemoteJSDataStream"),
        new IOException("No space left on device"),
        new TaskCanceledException(),
    ];

    [Theory]
    [MemberData(nameof(Interruptions), DisableDiscoveryEnumeration = true)]
    public async Task Upload_BreaksOff_SaysSoAndLeavesNoFile(Exception interruption)
    {
        await using ImportHost host = await ImportHost.CreateAsync();
        IRenderedComponent<AdminImport> page = Open(host);

        await UploadAsync(page, new InterruptedFile(interruption));

        Assert.Contains("The upload of ml-25m.zip broke off", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(host.Folder.Combine("downloads")));
        Assert.Null(host.Jobs.Status);
    }

    [Fact]
    public async Task Upload_WhileAnotherProgramImports_IsRefusedBeforeItStarts()
    {
        await using ImportHost host = await ImportHost.CreateAsync();
        IRenderedComponent<AdminImport> page = Open(host);
        using ImportLock other = ImportLock.Take(host.Folder, "ml-1m", TimeProvider.System);

        await UploadAsync(page, new InterruptedFile(new InvalidOperationException("It must not be read.")));

        Assert.Contains("Another import is running: ml-1m", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.False(Directory.Exists(host.Folder.Combine("downloads")));
    }

    [Fact]
    public async Task Page_LeftAndOpenedAgain_ShowsTheImportThatGoesOn()
    {
        TaskCompletionSource asked = new();
        await using FakeGroupLens server = await FakeGroupLens.StartAsync(async context =>
        {
            asked.SetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        await using ImportHost host = await ImportHost.CreateAsync(("Import:GroupLensAddress", server.Address));
        Open(host);
        host.Jobs.StartDownload(NamedDataset.Find("ml-latest-small")!);
        await asked.Task;
        await DisposeComponentsAsync();

        IRenderedComponent<AdminImport> again = Render<AdminImport>();

        Assert.Equal("Importing ml-latest-small.zip", again.Find("#status-heading").TextContent);
        host.Jobs.Cancel();
        await host.Jobs.Completion;
        again.WaitForAssertion(() => Assert.Equal("The import of ml-latest-small.zip was cancelled", again.Find("#status-heading").TextContent));
    }

    private static Task UploadAsync(IRenderedComponent<AdminImport> page, IBrowserFile file) =>
        page.InvokeAsync(() => page.FindComponent<InputFile>().Instance.OnChange.InvokeAsync(new InputFileChangeEventArgs([file])));

    private IRenderedComponent<AdminImport> Open(ImportHost host)
    {
        Services.AddSingleton(host.Jobs);
        Services.AddSingleton(host.Get<ImportFolder>());
        Services.AddSingleton(host.Get<IOptions<ImportOptions>>());
        RenderAs(interactive: true);
        Render<MudBlazor.MudPopoverProvider>();
        return Render<AdminImport>();
    }
}
