using System.Globalization;
using MovieRecs.Domain.Catalogue;

namespace MovieRecs.Web.Components.Shared;

/// <summary>A movie's facts in words.</summary>
public static class MovieFacts
{
    /// <summary>"2010 · 2 h 28 min · United States", without what isn't known.</summary>
    public static string Line(Movie movie) => Join(movie.Year?.ToString(CultureInfo.InvariantCulture), Runtime(movie), movie.Country);

    /// <summary>"2 h 28 min · Action, Sci-Fi · Christopher Nolan", for where the title and year stand already.</summary>
    public static string Brief(Movie movie) => Join(
        Runtime(movie),
        string.Join(", ", movie.Genres.Select(genre => genre.Name).Order(StringComparer.Ordinal).Take(3)),
        string.Join(" & ", movie.Directors.Take(2)));

    private static string? Runtime(Movie movie) => movie.RuntimeMinutes switch
    {
        null => null,
        < 60 and var minutes => $"{minutes} min",
        { } minutes => $"{minutes / 60} h {minutes % 60} min",
    };

    private static string Join(params string?[] parts) => string.Join(" · ", parts.Where(part => !string.IsNullOrEmpty(part)));
}
