using System.Globalization;
using MovieRecs.Domain.Catalogue;

namespace MovieRecs.Domain.Models.Content;

/// <summary>
/// The features a movie has, and the weight of each field. The weights stand before a feature's idf, which is already
/// four times as high for a director of five films as for a common genre, so people weigh less than their rarity says.
/// </summary>
internal static class ContentFields
{
    private const float Genre = 1f;
    private const float Tag = 0.5f;
    private const float Director = 0.5f;
    private const float Lead = 0.35f;
    private const float Decade = 0.4f;
    private const float Country = 0.3f;
    private const float OneWord = 0.5f;

    /// <summary>Each feature of a movie once, by a name that is unique over the fields, with its weight.</summary>
    /// <param name="words">The words of its texts, each once, and how often they come.</param>
    public static IEnumerable<(string Name, float Weight)> Of(Movie movie, IEnumerable<(string Word, float Count)> words) =>
        All(movie, words).DistinctBy(feature => feature.Name, StringComparer.Ordinal);

    private static IEnumerable<(string Name, float Weight)> All(Movie movie, IEnumerable<(string Word, float Count)> words)
    {
        foreach (Genre genre in movie.Genres)
            yield return ("genre:" + genre.Name, Genre);
        foreach (MovieTag tag in movie.Tags)
            yield return ("tag:" + tag.Tag.Name, Tag * (1 + MathF.Log(Math.Max(1, tag.Count))));
        foreach (string director in movie.Directors)
            yield return ("director:" + director, Director);
        foreach (string lead in movie.Leads)
            yield return ("lead:" + lead, Lead);
        if (movie.Year is { } year)
            yield return ("decade:" + (year / 10).ToString(CultureInfo.InvariantCulture), Decade);
        if (!string.IsNullOrEmpty(movie.Country))
            yield return ("country:" + movie.Country, Country);
        foreach ((string word, float count) in words)
            yield return ("word:" + word, OneWord * count);
    }
}
