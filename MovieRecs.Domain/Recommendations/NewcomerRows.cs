using System.Globalization;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Models;

namespace MovieRecs.Domain.Recommendations;

/// <summary>
/// Rows for somebody nothing is known about: well-loved films of genres as unlike one another as can be, and of two
/// decades apart. Here films stand by the share of their raters who liked them, so that the rows show more than the
/// most seen ones again.
/// </summary>
internal static class NewcomerRows
{
    private const float PerFurtherGenre = 0.03f;
    private const int YearsApart = 20;

    public static void AddTo(HomePage page)
    {
        AddGenres(page);
        AddDecades(page);
    }

    private static void AddGenres(HomePage page)
    {
        Dictionary<string, Dictionary<string, float>> together = GenresTogether(page);
        List<string> chosen = [];
        HashSet<string> left = [.. together.Keys];
        while (chosen.Count < page.Settings.GenreRows && left.Count > 0)
        {
            string genre = left.OrderByDescending(name => Variety(together, name, chosen)).ThenBy(name => name, StringComparer.Ordinal).First();
            left.Remove(genre);
            float[] values = page.Values(position => Value(page, position, genre));
            if (page.TryAddTop(RowKind.Genre, GenreRows.Key(genre), $"Loved {GenrePhrases.Of(genre)}", values, Why(page)))
                chosen.Add(genre);
        }
    }

    private static void AddDecades(HomePage page)
    {
        Dictionary<int, int> liked = [];
        for (int item = 0; item < page.Model.Movies.Count; item++)
        {
            if (DecadeOf(page.Model.Movies[item]) is { } decade)
                liked[decade] = liked.GetValueOrDefault(decade) + page.Model.Popularity.Liked(item);
        }

        List<int> chosen = [];
        foreach (int decade in liked.OrderByDescending(pair => pair.Value).ThenByDescending(pair => pair.Key).Select(pair => pair.Key))
        {
            if (chosen.Count == page.Settings.DecadeRows)
                return;
            if (chosen.Exists(other => Math.Abs(other - decade) < YearsApart))
                continue;
            string name = decade.ToString(CultureInfo.InvariantCulture) + "s";
            float[] values = page.Values(position => DecadeOf(page.MovieAt(position)) == decade ? LikedShare(page, position) : null);
            if (page.TryAddTop(RowKind.Decade, $"decade-{name}", $"Loved films of the {name}", values, Why(page)))
                chosen.Add(decade);
        }
    }

    /// <summary>For each two genres, how many likes went to films that have both; for one, to films that have it. Each film counts at least once.</summary>
    private static Dictionary<string, Dictionary<string, float>> GenresTogether(HomePage page)
    {
        Dictionary<string, Dictionary<string, float>> together = new(StringComparer.Ordinal);
        for (int item = 0; item < page.Model.Movies.Count; item++)
        {
            foreach (Genre first in page.Model.Movies[item].Genres)
            {
                if (!together.TryGetValue(first.Name, out Dictionary<string, float>? others))
                    together.Add(first.Name, others = new Dictionary<string, float>(StringComparer.Ordinal));
                foreach (Genre second in page.Model.Movies[item].Genres)
                    others[second.Name] = others.GetValueOrDefault(second.Name) + 1 + page.Model.Popularity.Liked(item);
            }
        }

        return together;
    }

    /// <summary>How much a genre is liked, times the share of that which goes to films apart from the genres chosen.</summary>
    private static float Variety(Dictionary<string, Dictionary<string, float>> together, string genre, List<string> chosen)
    {
        float liked = together[genre][genre];
        float shared = chosen.Sum(other => together[genre].GetValueOrDefault(other));
        return MathF.Sqrt(liked) * Math.Max(0, 1 - (shared / liked));
    }

    private static float? Value(HomePage page, int position, string genre)
    {
        Movie movie = page.MovieAt(position);
        return movie.Genres.Exists(one => one.Name == genre) ? LikedShare(page, position) - (PerFurtherGenre * (movie.Genres.Count - 1)) : null;
    }

    private static float LikedShare(HomePage page, int position) => page.Model.Popularity.LikedShare(page.Scores.Candidates[position]);

    private static Func<int, Explanation> Why(HomePage page) => position => page.Reasons.Popular(page.Scores.Candidates[position]);

    private static int? DecadeOf(Movie movie) => movie.Year is { } year ? year / 10 * 10 : null;
}
