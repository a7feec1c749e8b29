using MovieRecs.Web.Data;
using MovieRecs.Web.Training;

namespace MovieRecs.Web.Evaluations.Runs;

/// <summary>Whether what a run was about is still there.</summary>
public sealed class RunData(UploadFolder uploads, StoreWatch watch)
{
    /// <summary>What has become of a run's data, as a sentence, or null where they are as they were; and whether it can be repeated.</summary>
    public async Task<(string? Note, bool CanRepeat)> LookAsync(Run run, RunRequest request)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(request);
        if (request.Upload is { } hash)
        {
            return uploads.Find(hash) is not null
                ? (null, true)
                : ($"The dataset {request.Data} was deleted since. What was found stays here; to repeat the run, upload the same file again.", false);
        }

        bool hasChanged = (await watch.VersionAsync()).ToString() != request.StoreVersion
            || await watch.RatingsSinceAsync(DateTimeOffset.FromUnixTimeSeconds(run.StartedAt ?? run.QueuedAt)) > 0;
        return (hasChanged ? "The site's ratings have changed since. A repeat asks about those of now, so that the two can't be compared pair by pair." : null, true);
    }
}
