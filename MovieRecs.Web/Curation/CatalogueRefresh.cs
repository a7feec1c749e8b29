using MovieRecs.Web.Catalogue;
using MovieRecs.Web.Training;

namespace MovieRecs.Web.Curation;

/// <summary>Makes every page show the catalogue as the store has it now, and the served model offer the films that are in it.</summary>
public sealed partial class CatalogueRefresh(CatalogueHolder catalogue, ModelHolder models, ILogger<CatalogueRefresh> logger)
{
    /// <summary>To be called after a change is in the store. Never fails: the change is made, whatever becomes of the pages.</summary>
    /// <returns>What the deed's text ends with: nothing, or when pages will show it.</returns>
    public async Task<string> RunAsync()
    {
        try
        {
            await catalogue.ReloadAsync();
            models.Rejoin(() => [.. catalogue.Current.Entries.Select(entry => entry.Movie)]);
            return "";
        }
#pragma warning disable CA1031 // Whatever it is: to say that nothing was changed would be wrong, and would lose the way back.
        catch (Exception error)
#pragma warning restore CA1031
        {
            Log.Failed(logger, error);
            return ". Pages can't show it just now, and do after the next training or restart";
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "A change of the catalogue is in the store, but pages and the served model couldn't be refreshed")]
        public static partial void Failed(ILogger logger, Exception error);
    }
}
