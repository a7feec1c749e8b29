using MovieRecs.Web.Catalogue;
using MovieRecs.Web.Training;

namespace MovieRecs.Web.Curation;

/// <summary>Makes every page show the catalogue as the store has it now, and the served model offer the films that are in it.</summary>
public sealed class CatalogueRefresh(CatalogueHolder catalogue, ModelHolder models)
{
    /// <summary>To be called after a change is in the store.</summary>
    public async Task RunAsync()
    {
        await catalogue.ReloadAsync();
        models.Rejoin(() => [.. catalogue.Current.Entries.Select(entry => entry.Movie)]);
    }
}
