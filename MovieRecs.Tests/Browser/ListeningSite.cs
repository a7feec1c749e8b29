using Microsoft.Extensions.DependencyInjection;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Catalogue;
using MovieRecs.Web.Training;

namespace MovieRecs.Tests.Browser;

/// <summary>The real site on a free port of this machine, with the starter catalogue and its first model.</summary>
public sealed class ListeningSite : IAsyncLifetime
{
    // Every journey comes from one address, and signs up.
    private readonly SiteFactory _site = new(("Accounts:AttemptsPerMinute", "1000000"));

    /// <summary>Such as "http://127.0.0.1:40123".</summary>
    public string Address { get; private set; } = "";

    public IServiceProvider Services => _site.Services;

    public CatalogueView Catalogue => Services.GetRequiredService<CatalogueHolder>().Current;

    /// <summary>The setup link that makes the first admin, as the console has it.</summary>
    public string SetupPath => _site.SetupPath;

    public async ValueTask InitializeAsync()
    {
        _site.UseKestrel(0);
        _site.StartServer();
        Address = _site.ClientOptions.BaseAddress.GetLeftPart(UriPartial.Authority).Replace("localhost", "127.0.0.1", StringComparison.Ordinal);
        await Services.GetRequiredService<ModelHolder>().GetAsync();
    }

    /// <summary>The path of a film's page.</summary>
    public string Film(string title) => $"/movies/{Catalogue.Entries.Single(entry => entry.Movie.Title == title).Movie.Id}";

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
