using MovieRecs.Tests.Support;
using MovieRecs.Web.Evaluations.Runs;

namespace MovieRecs.Tests.Integration.Runs;

/// <summary>A store, a data folder with a hand-made dataset to evaluate on, and a site over both.</summary>
public abstract class RunTest : IAsyncLifetime
{
    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected ManualClock Clock { get; } = new();

    private protected RealStore Store { get; private set; } = null!;

    protected string Folder { get; } = Directory.CreateTempSubdirectory("movierecs-runs-").FullName;

    private protected RunSite Site { get; private set; } = null!;

    private protected Upload Dataset { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Store = await RealStore.CreateAsync();
        Site = new RunSite(Store, Folder, Clock);
        Dataset = await Site.UploadAsync();
    }

    /// <summary>The program ends, and starts again.</summary>
    private protected async Task RestartAsync()
    {
        await Site.DisposeAsync();
        Site = new RunSite(Store, Folder, Clock);
    }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        await Store.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}
