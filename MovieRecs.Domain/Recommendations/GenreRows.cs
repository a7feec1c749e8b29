using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Ranking;

namespace MovieRecs.Domain.Recommendations;

/// <summary>
/// Rows of the genres that make up most of what a person likes. A film counts for each of its genres by an equal share,
/// both in the person's proportions and in the row: being one of five genres makes a film a weaker case of each. A genre
/// that they named counts as some films more. Which other genres a row's films have is calibrated to those that the person
/// likes of the genre: who likes crime comedies gets them among the comedies.
/// </summary>
internal static class GenreRows
{
    /// <summary>What each further genre of a film costs it in a genre's row, in deviations of the score.</summary>
    private const float PerFurtherGenre = 0.25f;

    /// <summary>A genre that was named counts as so many liked films of it alone.</summary>
    private const float PerNamedGenre = 3;

    /// <summary>How many times the picks of a row are looked at for the person's proportions.</summary>
    private const int CalibrationWindow = 3;

    public static void AddTo(HomePage page)
    {
        int added = 0;
        foreach (string genre in Proportions(page, _ => true, PerNamedGenre).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key))
        {
            if (added == page.Settings.GenreRows)
                return;
            float[] values = page.Values(
                page.Model.ItemsByGenre[genre],
                position => page.Scores.Scores[position] - (PerFurtherGenre * page.FurtherGenres(position)));
            int[] picks = Calibrated(page, genre, values);
            if (page.TryAdd(RowKind.Genre, Key(genre), $"{Capitalised(GenrePhrases.Of(genre))} for you", null, picks, position => values[position], page.Reasons.Of))
                added++;
        }
    }

    private static int[] Calibrated(HomePage page, string genre, float[] values)
    {
        int[] best = TopNRanker.Top(values, page.Settings.PicksPerRow * CalibrationWindow);
        Dictionary<string, float> liked = Proportions(page, movie => movie.Genres.Exists(other => other.Name == genre), 0);
        float total = liked.Values.Sum();
        string[] labels = [.. liked.Keys];
        (int, float)[][] shares = Array.ConvertAll(best, position => Shares(page.MovieAt(position), labels));
        float[] target = Array.ConvertAll(labels, label => liked[label] / total);
        return Array.ConvertAll(
            Calibrator.Pick(Array.ConvertAll(best, position => values[position]), page.Settings.PicksPerRow, shares, target, page.Settings.Calibration),
            pick => best[pick]);
    }

    private static (int Label, float Share)[] Shares(Movie movie, string[] labels) =>
        [.. movie.Genres.Select(genre => (Label: Array.IndexOf(labels, genre.Name), Share: 1f / movie.Genres.Count)).Where(share => share.Label >= 0)];

    /// <summary>A genre row's key: "genre-film-noir".</summary>
    public static string Key(string genre)
    {
        IEnumerable<char> letters = genre.Where(letter => letter != '\'').Select(letter => char.IsAsciiLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : '-');
        return "genre-" + string.Concat(letters);
    }

    private static string Capitalised(string phrase) => char.ToUpperInvariant(phrase[0]) + phrase[1..];

    /// <summary>How many liked films, of those that count, are of each genre, a film of several being shared among them.</summary>
    /// <param name="perNamed">What a genre that was named adds.</param>
    private static Dictionary<string, float> Proportions(HomePage page, Func<Movie, bool> counts, float perNamed)
    {
        Dictionary<string, float> shares = new(StringComparer.Ordinal);
        for (int at = 0; at < page.Scores.Signals.Count; at++)
        {
            Movie movie = page.Model.Movies[page.Scores.Signals.Items[at]];
            if (!SignalWeights.IsLiked(page.Scores.Signals.Signals[at]) || !counts(movie))
                continue;
            foreach (Genre genre in movie.Genres)
                shares[genre.Name] = shares.GetValueOrDefault(genre.Name) + (1f / movie.Genres.Count);
        }

        foreach (string named in page.Scores.Signals.Preferences.LikedGenres.Where(page.Model.ItemsByGenre.ContainsKey))
        {
            if (perNamed > 0)
                shares[named] = shares.GetValueOrDefault(named) + perNamed;
        }

        return shares;
    }
}
