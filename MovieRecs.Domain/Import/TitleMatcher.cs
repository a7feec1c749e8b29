using MovieRecs.Domain.Catalogue;

namespace MovieRecs.Domain.Import;

/// <summary>
/// Finds the movies of a source in the catalogue: by IMDb id, then TMDb id, then title and year, then any other name
/// and year, then by a year that is off by one, and last by title alone where one side doesn't say its year; the last two
/// only where a single movie fits. Movies whose ids differ are never the same, and no movie is found twice.
/// </summary>
public sealed class TitleMatcher
{
    private readonly KnownMovie[] _known;
    private readonly Dictionary<string, int> _byImdb = [];
    private readonly Dictionary<string, int> _byTmdb = [];
    private readonly ILookup<string, int> _byTitle;
    private readonly ILookup<string, int> _byAnyName;

    public TitleMatcher(IEnumerable<KnownMovie> known)
    {
        _known = [.. known];
        for (int index = 0; index < _known.Length; index++)
        {
            if (_known[index].ImdbId is { } imdb)
                _byImdb.TryAdd(imdb, index);
            if (_known[index].TmdbId is { } tmdb)
                _byTmdb.TryAdd(tmdb, index);
        }
        (string Key, int Index)[] titles = [.. _known.Select((movie, index) => (TitleKey.Of(movie.Title), index))];
        IEnumerable<(string Key, int Index)> originals = _known
            .Select((movie, index) => (movie.OriginalTitle, index))
            .Where(pair => pair.OriginalTitle is not null)
            .Select(pair => (TitleKey.Of(pair.OriginalTitle!), pair.index));
        _byTitle = titles.ToLookup(pair => pair.Key, pair => pair.Index);
        _byAnyName = titles.Concat(originals).Distinct().ToLookup(pair => pair.Key, pair => pair.Index);
    }

    /// <summary>The catalogue's movie for each of <paramref name="movies"/>, which are all different; null where it has none.</summary>
    /// <remarks>
    /// The surest way goes first for all of them, so that a movie's own entry is never given to another, and a second
    /// import finds exactly what the first found or made.
    /// </remarks>
    public MovieId?[] Match(IReadOnlyList<MovieReference> movies)
    {
        int[] found = new int[movies.Count];
        Array.Fill(found, -1);
        HashSet<int> taken = [];
        string[] titleKeys = [.. movies.Select(movie => TitleKey.Of(movie.Title.Title))];
        string[][] nameKeys = [.. movies.Select((movie, index) => movie.Title.Alternates.Select(TitleKey.Of).Prepend(titleKeys[index]).Distinct().ToArray())];

        Pass(index => movies[index].ImdbId is { } imdb ? Find(_byImdb, imdb) : -1);
        Pass(index => movies[index].TmdbId is { } tmdb && Find(_byTmdb, tmdb) is >= 0 and var known && !Differ(_known[known].ImdbId, movies[index].ImdbId) ? known : -1);
        Pass(index => First(movies[index], _byTitle[titleKeys[index]], IsSameYear));
        Pass(index => First(movies[index], nameKeys[index].SelectMany(key => _byAnyName[key]), IsSameYear));
        Pass(index => First(movies[index], nameKeys[index].SelectMany(key => _byAnyName[key]), IsNextYear, onlyOne: true));
        Pass(index => First(movies[index], _byTitle[titleKeys[index]], IsUnsaidYear, onlyOne: true));
        return [.. found.Select(index => index < 0 ? (MovieId?)null : _known[index].Id)];

        void Pass(Func<int, int> find)
        {
            for (int index = 0; index < found.Length; index++)
            {
                if (found[index] < 0 && find(index) is >= 0 and var known && taken.Add(known))
                    found[index] = known;
            }
        }

        int First(MovieReference movie, IEnumerable<int> candidates, Func<int?, int?, bool> yearsFit, bool onlyOne = false)
        {
            int[] fitting = [.. candidates.Where(known => !taken.Contains(known) && Fits(_known[known], movie, yearsFit)).Distinct().Take(2)];
            return fitting.Length == 1 || (fitting.Length > 1 && !onlyOne) ? fitting[0] : -1;
        }
    }

    private static int Find(Dictionary<string, int> index, string key) => index.TryGetValue(key, out int known) ? known : -1;

    private static bool Fits(KnownMovie known, MovieReference movie, Func<int?, int?, bool> yearsFit) =>
        !Differ(known.ImdbId, movie.ImdbId) && !Differ(known.TmdbId, movie.TmdbId) && yearsFit(known.Year, movie.Title.Year);

    private static bool IsSameYear(int? known, int? given) => known == given;

    private static bool IsNextYear(int? known, int? given) => known is not null && given is not null && Math.Abs(known.Value - given.Value) == 1;

    private static bool IsUnsaidYear(int? known, int? given) => known is null || given is null;

    private static bool Differ(string? one, string? other) => one is not null && other is not null && one != other;
}
