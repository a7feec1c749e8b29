using System.Globalization;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Ranking;

namespace MovieRecs.Web.Components.Shared;

/// <summary>Filters in words.</summary>
public static class FilterText
{
    /// <summary>"Up to 60 minutes", "No Horror", "Nothing from the 1990s", "Nothing with Nicolas Cage".</summary>
    public static string Of(Filter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return filter.Kind switch
        {
            FilterKind.Minutes => $"Up to {filter.Value} minutes",
            FilterKind.Genre => $"No {filter.Value}",
            FilterKind.Decade => $"Nothing from the {filter.Value}s",
            _ => $"Nothing with {filter.Value}",
        };
    }

    /// <summary>"Without “No Horror” there are 734 films more".</summary>
    public static string Of(FilterAdvice advice)
    {
        ArgumentNullException.ThrowIfNull(advice);
        string films = advice.Movies == 1 ? "is 1 film" : string.Create(CultureInfo.InvariantCulture, $"are {advice.Movies:N0} films");
        return $"Without “{Of(advice.Filter)}” there {films} more";
    }
}
