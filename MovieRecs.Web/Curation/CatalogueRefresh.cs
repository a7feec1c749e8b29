using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Recommendations;
using MovieRecs.Web.Catalogue;
using MovieRecs.Web.Training;

namespace MovieRecs.Web.Curation;

/// <summary>Makes every page show the catalogue as the store has it now, and the served model offer the films that are in it.</summary>
public sealed class CatalogueRefresh(CatalogueHolder catalogue, ModelHolder models)
{
    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        CatalogueView view = await catalogue.ReloadAsync(cancellationToken);
        IReadOnlyList<Movie> movies = [.. view.Entries.Select(entry => entry.Movie)];
        // A training may put another model in its place meanwhile: that one is taken then.
        while (models.Served is { } served && !models.TryReplace(served, new Recommender(new TrainedModel(served.Recommender.Model.Snapshot, movies))))
        {
        }
    }
}
