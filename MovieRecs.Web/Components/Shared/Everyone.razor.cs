using System.Globalization;
using Microsoft.AspNetCore.Components;
using MovieRecs.Web.Ratings;

namespace MovieRecs.Web.Components.Shared;

/// <summary>What everyone here gave a movie: the mean, and how the ratings are spread.</summary>
public sealed partial class Everyone
{
    [Parameter, EditorRequired]
    public required RatingHistogram Histogram { get; set; }

    [Parameter]
    public string? Class { get; set; }

    private string Share(int count) => (100.0 * count / Histogram.Counts.Max()).ToString("0.#", CultureInfo.InvariantCulture);
}
