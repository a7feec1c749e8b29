using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MovieRecs.Domain.Import;
using MovieRecs.Domain.Ratings;
using MovieRecs.Web.Accounts;
using MovieRecs.Web.Data;
using MovieRecs.Web.Importing;
using MovieRecs.Web.Promotion;
using MovieRecs.Web.Startup;
using MovieRecs.Web.Training;

namespace MovieRecs.Web.Commands.Benchmarks;

/// <summary>The whole site, listening on a free port of this machine only, on a store of its own that goes with it.</summary>
internal sealed class BenchmarkSite : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _folder;

    private BenchmarkSite(WebApplication app, string folder) => (_app, _folder) = (app, folder);

    public IServiceProvider Services => _app.Services;

    private Uri Address => new(Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>Starts it.</summary>
    /// <param name="settings">As in the configuration.</param>
    public static async Task<BenchmarkSite> StartAsync(IReadOnlyDictionary<string, string?> settings, CancellationToken cancellationToken)
    {
        string folder = Directory.CreateTempSubdirectory("movierecs-benchmark-").FullName;
        WebApplication app = await Site.BuildAsync(["--urls", "http://127.0.0.1:0", "--data", folder], builder =>
        {
            builder.Configuration.AddInMemoryCollection(settings);
            // What it logs would stand between the figures; what goes wrong with a page ends the benchmark.
            builder.Logging.ClearProviders();
            builder.Services.AddSingleton(new StartOutput(TextWriter.Null));
        });
        BenchmarkSite site = new(app, folder);
        await app.StartAsync(cancellationToken);
        return site;
    }

    /// <summary>Brings a dataset in, and waits until the site has learned from it.</summary>
    /// <param name="path">A zip or a folder.</param>
    /// <exception cref="ImportException">It can't be read.</exception>
    public async Task ImportAsync(string path, CancellationToken cancellationToken)
    {
        using IDatasetFiles files = DatasetFiles.Open(path, null);
        await IsTrainedAsync(cancellationToken);
        SnapshotRecords records = Services.GetRequiredService<SnapshotRecords>();
        int before = (await records.ListAsync(cancellationToken)).Count;
        await Services.GetRequiredService<MovieLensImporter>().ImportAsync(files, cancellationToken: cancellationToken);
        while ((await records.ListAsync(cancellationToken)).Count == before)
            await Task.Delay(TimeSpan.FromMilliseconds(100), cancellationToken);
        await IsTrainedAsync(cancellationToken);
    }

    /// <summary>Waits until a model that was trained on the store is served and nothing trains.</summary>
    public async Task IsTrainedAsync(CancellationToken cancellationToken)
    {
        TrainingWorker worker = Services.GetRequiredService<TrainingWorker>();
        ModelHolder models = Services.GetRequiredService<ModelHolder>();
        while (worker.Status.IsTraining || models.Served is not { Snapshot: not null, Recommender.Model.Facts.IsComplete: true })
            await Task.Delay(TimeSpan.FromMilliseconds(100), cancellationToken);
    }

    /// <summary>Makes an account and a browser that is signed in to it.</summary>
    /// <returns>The browser, and whom its ratings belong to.</returns>
    public async Task<(HttpClient Browser, RaterId Rater)> SignUpAsync(string name, bool isAdmin, CancellationToken cancellationToken)
    {
        await using AsyncServiceScope scope = Services.CreateAsyncScope();
        NewAccount wanted = new($"{name}@example.org", name, Guid.NewGuid().ToString());
        Account account = (await scope.ServiceProvider.GetRequiredService<Registrar>().RegisterAsync(wanted, isAdmin, cancellationToken: cancellationToken)).Account!;
        await using MovieRecsDbContext store = await Services.GetRequiredService<IDbContextFactory<MovieRecsDbContext>>().CreateDbContextAsync(cancellationToken);
        RaterId rater = await store.Raters.Where(row => row.AccountId == account.Id).Select(row => row.Id).SingleAsync(cancellationToken);

        string scheme = IdentityConstants.ApplicationScheme;
        CookieAuthenticationOptions cookie = Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(scheme);
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        AuthenticationProperties session = new() { IssuedUtc = now, ExpiresUtc = now.AddHours(1) };
        string ticket = cookie.TicketDataFormat.Protect(new AuthenticationTicket(await scope.ServiceProvider.GetRequiredService<SignInManager<Account>>().CreateUserPrincipalAsync(account), session, scheme));
        HttpClient browser = new(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = Address };
        browser.DefaultRequestHeaders.Add("Cookie", $"{cookie.Cookie.Name}={ticket}");
        return (browser, rater);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
