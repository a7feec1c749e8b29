using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Ratings;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Accounts;
using MovieRecs.Web.Catalogue;
using MovieRecs.Web.Data;
using MovieRecs.Web.Ratings;

namespace MovieRecs.Tests.Browser;

/// <summary>The real site on a free port of this machine, with the starter catalogue and its first model.</summary>
public sealed class ListeningSite : IAsyncLifetime
{
    private const string AdminEmail = "admin@example.org";

    private static readonly (string Film, int HalfSteps)[] _adminsRatings =
    [
        ("Inception", 9), ("Blade Runner", 10), ("Spirited Away", 9), ("Parasite", 8), ("Casablanca", 7), ("The Godfather", 9), ("Before Sunrise", 8), ("Titanic", 4),
    ];

    // Every journey comes from one address, and signs up.
    private readonly SiteFactory _site = new(("Accounts:AttemptsPerMinute", "1000000"));
    private bool _isSetUp;

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
        await Trainings.FirstAsync(Services);
    }

    /// <summary>The path of a film's page.</summary>
    public string Film(string title) => $"/movies/{Find(title).Id}";

    /// <summary>The e-mail of the site's admin, who has rated eight films and has an access token; made on first use.</summary>
    public async Task<string> AdminAsync()
    {
        if (_isSetUp)
            return AdminEmail;
        using Visitor admin = new(new HttpClient { BaseAddress = new Uri(Address) });
        using HttpResponseMessage answer = await admin.PostFormAsync(SetupPath, Visitor.NewAccount(AdminEmail, "Admin"));
        answer.EnsureSuccessStatusCode();
        Rater rater = await _site.WithStoreAsync(store => store.Raters
            .SingleAsync(row => store.Users.Any(account => account.Id == row.AccountId && account.Email == AdminEmail)));
        foreach ((string film, int halfSteps) in _adminsRatings)
            await Services.GetRequiredService<RatingWriter>().SetAsync(rater.Id, Find(film).Id, Stars.FromHalfSteps(halfSteps));
        await Services.GetRequiredService<ApiTokens>().MakeAsync(rater.AccountId!, "Nightly backup");
        _isSetUp = true;
        return AdminEmail;
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private Movie Find(string title) => Catalogue.Entries.Single(entry => entry.Movie.Title == title).Movie;
}
