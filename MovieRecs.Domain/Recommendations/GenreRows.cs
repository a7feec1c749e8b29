using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Models;

namespace MovieRecs.Domain.Recommendations;

/// <summary>
/// Rows of the genres that make up most of what a person likes. A film counts for each of its genres by an equal share,
/// both in the person's proportions and in the row: being one of five genres makes a film a weaker case of each.
/// </summary>
internal static class GenreRows
{
    /// <summary>What each further genre of a film costs it in a genre's row, in deviations of the score.</summary>
    private const float PerFurtherGenre = 0.25f;

    public static void AddTo(HomePage page)
    {
        int added = 0;
        foreach (string genre in Proportions(page).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key))
        {
            if (added == page.Settings.GenreRows)
                return;
            float[] values = page.Values(
                page.Model.ItemsByGenre[genre],
                position => page.Scores.Scores[position] - (PerFurtherGenre * (page.MovieAt(position).Genres.Count - 1)));
            if (page.TryAddTop(RowKind.Genre, Key(genre), $"{Capitalised(GenrePhrases.Of(genre))} for you", values, page.Reasons.Of))
                added++;
        }
    }

    /// <summary>A genre row's key: "genre-film-noir".</summary>
    public static string Key(string genre)
    {
        IEnumerable<char> letters = genre.Where(letter => letter != '\'').Select(letter => char.IsAsciiLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : '-');
        return "genre-" + string.Concat(letters);
    }

    private static string Capitalised(string phrase) => char.ToUpperInvariant(phrase[0]) + phrase[1..];

    private static Dictionary<string, float> Proportions(HomePage page)
    {
        Dictionary<string, float> shares = new(StringComparer.Ordinal);
        for (int at = 0; at < page.Scores.Signals.Count; at++)
        {
            if (!SignalWeights.IsLiked(page.Scores.Signals.Signals[at]))
                continue;
            List<Genre> genres = page.Model.Movies[page.Scores.Signals.Items[at]].Genres;
            foreach (Genre genre in genres)
                shares[genre.Name] = shares.GetValueOrDefault(genre.Name) + (1f / genres.Count);
        }

        return shares;
    }
}
