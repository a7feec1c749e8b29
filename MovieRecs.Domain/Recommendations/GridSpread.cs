using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Ranking;

namespace MovieRecs.Domain.Recommendations;

/// <summary>Keeps a grid from being all of one genre or time. A film's main genre is the one that fewest films have: of Drama and Western, Western.</summary>
internal sealed class GridSpread(TrainedModel model, OnboardingSettings settings)
{
    private readonly int _mostOfGenre = Math.Max(1, (int)(settings.Count * settings.GenreShare));
    private readonly int _mostOfDecade = Math.Max(1, (int)(settings.Count * settings.DecadeShare));
    private readonly Dictionary<string, int> _genres = [];
    private readonly Dictionary<int, int> _decades = [];

    /// <summary>The position of the highest value that still fits in; where nothing does, of the highest at all.</summary>
    /// <param name="values">Aligned with the items; −∞ for what can't be chosen.</param>
    public int Best(int[] items, float[] values)
    {
        float[] fitting = [.. values];
        for (int at = 0; at < items.Length; at++)
        {
            if (!Fits(model.Movies[items[at]]))
                fitting[at] = float.NegativeInfinity;
        }

        return TopNRanker.Top(fitting, 1) is [int best] ? best : TopNRanker.Top(values, 1)[0];
    }

    public void Take(int item)
    {
        Movie movie = model.Movies[item];
        if (MainGenre(movie) is { } genre)
            _genres[genre] = _genres.GetValueOrDefault(genre) + 1;
        if (Decade(movie) is { } decade)
            _decades[decade] = _decades.GetValueOrDefault(decade) + 1;
    }

    private bool Fits(Movie movie) =>
        (MainGenre(movie) is not { } genre || _genres.GetValueOrDefault(genre) < _mostOfGenre)
        && (Decade(movie) is not { } decade || _decades.GetValueOrDefault(decade) < _mostOfDecade);

    private string? MainGenre(Movie movie) =>
        movie.Genres.Select(genre => genre.Name).OrderBy(name => model.ItemsByGenre[name].Length).ThenBy(name => name, StringComparer.Ordinal).FirstOrDefault();

    private static int? Decade(Movie movie) => movie.Year / 10 * 10;
}
