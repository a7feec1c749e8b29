using System.Globalization;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Models;

namespace MovieRecs.Domain.Recommendations;

/// <summary>
/// Rows for somebody nothing is known about: well-loved films of genres as unlike one another as can be, and of two
/// decades apart. Here films stand by the share of their raters who liked them, so that the rows show more than the
/// most seen ones again; how far, the popularity dial moves: share + .25 dial ln(1 + liked) / ln(1 + most liked).
/// </summary>
internal sealed class NewcomerRows
{
    private const float PerFurtherGenre = 0.03f;
    private const int YearsApart = 20;
    private const float PerDial = 0.25f;

    private readonly Dictionary<string, Dictionary<string, float>> _together;
    private readonly Dictionary<int, int[]> _itemsByDecade;
    private readonly int[] _decades;
    private readonly float _mostLiked;

    /// <summary>Counts what is the same for every newcomer.</summary>
    public NewcomerRows(TrainedModel model)
    {
        _together = GenresTogether(model);
        _mostLiked = MathF.Log(2 + Enumerable.Range(0, model.Movies.Count).Select(model.Popularity.Liked).DefaultIfEmpty().Max());
        _itemsByDecade = Enumerable.Range(0, model.Movies.Count)
            .Where(item => model.Movies[item].Year is not null)
            .GroupBy(item => model.Movies[item].Year!.Value / 10 * 10)
            .ToDictionary(group => group.Key, group => group.ToArray());
        _decades = [.. _itemsByDecade.OrderByDescending(pair => pair.Value.Sum(model.Popularity.Liked)).ThenByDescending(pair => pair.Key).Select(pair => pair.Key)];
    }

    public void AddTo(HomePage page)
    {
        AddGenres(page);
        AddDecades(page);
    }

    private void AddGenres(HomePage page)
    {
        List<string> chosen = [];
        HashSet<string> left = [.. _together.Keys];
        while (chosen.Count < page.Settings.GenreRows && left.Count > 0)
        {
            string genre = left.OrderByDescending(name => Variety(name, chosen)).ThenBy(name => name, StringComparer.Ordinal).First();
            left.Remove(genre);
            float[] values = page.Values(
                page.Model.ItemsByGenre[genre],
                position => Loved(page, position) - (PerFurtherGenre * page.FurtherGenres(position)));
            if (page.TryAddTop(RowKind.Genre, GenreRows.Key(genre), $"Loved {GenrePhrases.Of(genre)}", values, Why(page)))
                chosen.Add(genre);
        }
    }

    private void AddDecades(HomePage page)
    {
        List<int> chosen = [];
        foreach (int decade in _decades)
        {
            if (chosen.Count == page.Settings.DecadeRows)
                return;
            if (chosen.Exists(other => Math.Abs(other - decade) < YearsApart))
                continue;
            string name = decade.ToString(CultureInfo.InvariantCulture) + "s";
            float[] values = page.Values(_itemsByDecade[decade], position => Loved(page, position));
            if (page.TryAddTop(RowKind.Decade, $"decade-{name}", $"Loved films of the {name}", values, Why(page)))
                chosen.Add(decade);
        }
    }

    /// <summary>How much a genre is liked, times the share of that which goes to films apart from the genres chosen.</summary>
    private float Variety(string genre, List<string> chosen)
    {
        float liked = _together[genre][genre];
        float shared = chosen.Sum(other => _together[genre].GetValueOrDefault(other));
        return MathF.Sqrt(liked) * Math.Max(0, 1 - (shared / liked));
    }

    private float Loved(HomePage page, int position)
    {
        int item = page.Scores.Candidates[position];
        float dial = PerDial * page.Profile.Preferences.Popularity;
        return page.Model.Popularity.LikedShare(item) + (dial * MathF.Log(1 + page.Model.Popularity.Liked(item)) / _mostLiked);
    }

    private static Func<int, Explanation> Why(HomePage page) => position => page.Reasons.Popular(page.Scores.Candidates[position]);

    /// <summary>For each two genres, how many likes went to films that have both; for one, to films that have it. Each film counts at least once.</summary>
    private static Dictionary<string, Dictionary<string, float>> GenresTogether(TrainedModel model)
    {
        Dictionary<string, Dictionary<string, float>> together = model.ItemsByGenre.Keys.ToDictionary(genre => genre, _ => new Dictionary<string, float>(StringComparer.Ordinal), StringComparer.Ordinal);
        for (int item = 0; item < model.Movies.Count; item++)
        {
            foreach (Genre first in model.Movies[item].Genres)
            {
                foreach (Genre second in model.Movies[item].Genres)
                    together[first.Name][second.Name] = together[first.Name].GetValueOrDefault(second.Name) + 1 + model.Popularity.Liked(item);
            }
        }

        return together;
    }
}
