using System.Globalization;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Web.Components.Shared;

/// <summary>A viewing in words.</summary>
public static class ViewingText
{
    /// <summary>"Finished on 3 May 2026 · 120 min · rewatch".</summary>
    public static string Describe(WatchEvent viewing)
    {
        string text = $"{(viewing.Outcome == WatchOutcome.Finished ? "Finished" : "Abandoned")} on {Day(viewing.WatchedOn)}";
        if (viewing.MinutesWatched is { } minutes)
            text += $" · {minutes} min";
        return viewing.IsRewatch ? text + " · rewatch" : text;
    }

    public static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
}
