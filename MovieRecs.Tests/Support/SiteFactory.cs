using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using MovieRecs.Web.Data;
using MovieRecs.Web.Startup;

namespace MovieRecs.Tests.Support;

/// <summary>
/// The real site on a real store, in a data folder of its own that goes with it. Settings are given as in the
/// configuration: <c>new SiteFactory(("Accounts:RegistrationOpen", "false"))</c>.
/// </summary>
public sealed class SiteFactory(params (string Key, string Value)[] settings) : WebApplicationFactory<Program>
{
    private readonly StringWriter _output = new();

    public string DataFolder { get; } = Directory.CreateTempSubdirectory("movierecs-test-").FullName;

    /// <summary>A site without films, for tests that are about people: it starts at once.</summary>
    public static SiteFactory Bare(params (string Key, string Value)[] settings)
    {
        SiteFactory site = new(settings);
        BareStore.CopyTo(site.DataFolder);
        return site;
    }

    /// <summary>What the site has printed; the setup link is in it while there is no admin.</summary>
    public string Output => _output.ToString();

    /// <summary>Somebody with a browser of their own: cookies are kept, redirects are not followed.</summary>
    public Visitor CreateVisitor() => new(CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false }));

    /// <summary>Somebody who has just signed up.</summary>
    public async Task<Visitor> SignUpAsync(string email = "ann@example.org", string displayName = "Ann")
    {
        Visitor visitor = CreateVisitor();
        using HttpResponseMessage answer = await visitor.SignUpAsync(email, displayName);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return visitor;
    }

    /// <summary>Somebody who has just used the setup link.</summary>
    public async Task<Visitor> SignUpAdminAsync(string email = "admin@example.org")
    {
        Visitor visitor = CreateVisitor();
        using HttpResponseMessage answer = await visitor.PostFormAsync(SetupPath, Visitor.NewAccount(email, "Admin"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return visitor;
    }

    /// <summary>Path and query of the setup link that was printed last.</summary>
    public string SetupPath
    {
        get
        {
            _ = Services;
            string link = Output.Split('\n').Last(line => line.Contains("/account/setup?token=", StringComparison.Ordinal));
            return new Uri(link.Trim()).PathAndQuery;
        }
    }

    /// <summary>Reads or writes the site's store.</summary>
    public async Task<T> WithStoreAsync<T>(Func<MovieRecsDbContext, Task<T>> work)
    {
        await using MovieRecsDbContext store = await Services.GetRequiredService<IDbContextFactory<MovieRecsDbContext>>().CreateDbContextAsync();
        return await work(store);
    }

    /// <summary>Works with the site's own services, as one request does.</summary>
    public async Task<T> WithServicesAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using AsyncServiceScope scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        using (SqliteConnection pooled = new(StoreStartup.ConnectionString(Path.Combine(DataFolder, "movierecs.db"))))
            SqliteConnection.ClearPool(pooled);
        try
        {
            Directory.Delete(DataFolder, recursive: true);
        }
        catch (IOException)
        {
            // A page that the test has left may still read the store, and SQLite puts its files back then. The system
            // clears its temporary folder by itself.
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        // As people run it: in Development the framework answers mistakes in its own way.
        builder.UseEnvironment(Environments.Production);
        builder.UseDefaultServiceProvider(options => options.ValidateScopes = options.ValidateOnBuild = true);
        builder.UseSetting(MovieRecs.Web.Startup.DataFolder.Setting, DataFolder);
        // These take longer than all else in a training, and few tests are about them.
        builder.UseSetting("MovieRecs:Training:PredictStars", "false");
        builder.UseSetting("MovieRecs:Training:HoldoutShare", "0");
        // Hundreds of sites start and stop: what they tell of it would bury what a test that fails has to say.
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        foreach ((string key, string value) in settings)
            builder.UseSetting(key, value);
        builder.ConfigureServices(services => services.AddSingleton(new StartOutput(_output)));
    }
}
