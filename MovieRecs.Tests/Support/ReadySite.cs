using Microsoft.Extensions.DependencyInjection;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Ratings;
using MovieRecs.Web.Catalogue;
using MovieRecs.Web.Data;

namespace MovieRecs.Tests.Support;

/// <summary>A site with the starter catalogue that serves its first model: for tests that share it and leave it as it was.</summary>
public sealed class ReadySite : IAsyncLifetime
{
    public SiteFactory Site { get; } = new();

    public CatalogueView Catalogue => Site.Services.GetRequiredService<CatalogueHolder>().Current;

    public async ValueTask InitializeAsync() => await Trainings.FirstAsync(Site.Services);

    /// <summary>A movie of the catalogue by its title.</summary>
    public MovieId Movie(string title) => Catalogue.Entries.Single(entry => entry.Movie.Title == title).Movie.Id;

    /// <summary>Somebody new.</summary>
    public Task<RaterId> AddRaterAsync() => Site.WithStoreAsync(async store =>
    {
        Rater rater = new() { Source = RaterSource.Account };
        store.Raters.Add(rater);
        await store.SaveChangesAsync();
        return rater.Id;
    });

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
