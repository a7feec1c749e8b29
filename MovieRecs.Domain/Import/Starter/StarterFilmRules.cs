using MovieRecs.Domain.Catalogue;

namespace MovieRecs.Domain.Import.Starter;

/// <summary>What every film of the starter catalogue must have.</summary>
internal static class StarterFilmRules
{
    private const int FirstFilmYear = 1888;
    private const int LastPlausibleYear = 2100;
    private const int LongestMinutes = 600;
    private const int FewestKeywords = 3;

    /// <summary>What is wrong with a film, in words, or null where nothing is.</summary>
    public static string? FaultOf(StarterFilm film)
    {
        if (string.IsNullOrWhiteSpace(film.Title))
            return "the title is empty";
        if (film.Year is < FirstFilmYear or > LastPlausibleYear)
            return $"{film.Year} is no year of a film";
        if (film.RuntimeMinutes is < 1 or > LongestMinutes)
            return $"{film.RuntimeMinutes} minutes is no running time";
        if (string.IsNullOrWhiteSpace(film.Country))
            return "the country is empty";
        if (film.Genres.FirstOrDefault(genre => !GenreNames.All.Contains(genre)) is { } strange)
            return $"\"{strange}\" is no genre";
        return FaultOfList("genres", film.Genres, 1)
            ?? FaultOfList("directors", film.Directors, 1)
            ?? FaultOfList("leads", film.Leads, 1)
            ?? FaultOfList("keywords", film.Keywords, FewestKeywords);
    }

    private static string? FaultOfList(string what, IReadOnlyList<string> values, int fewest)
    {
        if (values.Count < fewest)
            return $"it has {values.Count} {what}, fewer than {fewest}";
        if (values.Any(string.IsNullOrWhiteSpace))
            return $"one of its {what} is empty";
        return values.Distinct(StringComparer.Ordinal).Count() < values.Count ? $"one of its {what} is repeated" : null;
    }
}
