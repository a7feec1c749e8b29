using MovieRecs.Domain.Catalogue;

namespace MovieRecs.Domain.Import;

/// <summary>
/// Finds the movies of a source in the catalogue: by IMDb id, then TMDb id, then title and year, then any other name
/// and year, then by name where neither side says its year. Last by a year that is off by one or that one side doesn't
/// say, where neither movie fits another. Articles count where the year says less: "Les Boys" of 1997 aren't "The Boys"
/// of 1998. Movies whose ids differ are never the same, and no movie is found twice.
/// </summary>
public sealed class TitleMatcher
{
    private readonly KnownMovie[] _known;
    private readonly Dictionary<string, int> _byImdb = [];
    private readonly Dictionary<string, int> _byTmdb = [];
    private readonly ILookup<string, int> _byTitle;
    private readonly ILookup<string, int> _byAnyName;
    private readonly ILookup<string, int> _byWholeName;

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
        (string Name, int Index)[] titles = [.. _known.Select((movie, index) => (movie.Title, index))];
        (string Name, int Index)[] names = [.. titles, .. titles.Where(pair => _known[pair.Index].OriginalTitle is not null).Select(pair => (_known[pair.Index].OriginalTitle!, pair.Index))];
        _byTitle = ByKey(titles, TitleKey.Of);
        _byAnyName = ByKey(names, TitleKey.Of);
        _byWholeName = ByKey(names, TitleKey.Whole);
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
        string[][] nameKeys = NameKeys(movies, TitleKey.Of);
        string[][] wholeKeys = NameKeys(movies, TitleKey.Whole);

        Pass(index => movies[index].ImdbId is { } imdb ? Find(_byImdb, imdb) : -1);
        Pass(index => movies[index].TmdbId is { } tmdb && Find(_byTmdb, tmdb) is >= 0 and var known && !Differ(_known[known].ImdbId, movies[index].ImdbId) ? known : -1);
        Pass(index => Fitting(index, _byTitle, [titleKeys[index]], IsSameYear).FirstOrDefault(-1));
        Pass(index => Fitting(index, _byAnyName, nameKeys[index], IsSameYear).FirstOrDefault(-1));
        Pass(index => Fitting(index, _byWholeName, wholeKeys[index], IsNoYear).FirstOrDefault(-1));
        PassOfSingles(IsNextYear);
        PassOfSingles(IsUnsaidYear);
        return [.. found.Select(index => index < 0 ? (MovieId?)null : _known[index].Id)];

        void Pass(Func<int, int> find)
        {
            for (int index = 0; index < found.Length; index++)
            {
                if (found[index] < 0 && find(index) is >= 0 and var known && taken.Add(known))
                    found[index] = known;
            }
        }

        void PassOfSingles(Func<int?, int?, bool> yearsFit)
        {
            (int Index, int Known)[] pairs =
            [
                .. from index in Enumerable.Range(0, found.Length)
                   where found[index] < 0
                   from known in Fitting(index, _byWholeName, wholeKeys[index], yearsFit)
                   select (index, known),
            ];
            HashSet<int> several = [.. Repeated(pairs.Select(pair => pair.Index))];
            HashSet<int> wanted = [.. Repeated(pairs.Select(pair => pair.Known))];
            foreach ((int index, int known) in pairs.Where(pair => !several.Contains(pair.Index) && !wanted.Contains(pair.Known)))
            {
                taken.Add(known);
                found[index] = known;
            }
        }

        IEnumerable<int> Fitting(int index, ILookup<string, int> known, string[] keys, Func<int?, int?, bool> yearsFit) =>
            keys.SelectMany(key => known[key]).Where(other => !taken.Contains(other) && Fits(_known[other], movies[index], yearsFit)).Distinct();
    }

    private static ILookup<string, int> ByKey(IEnumerable<(string Name, int Index)> names, Func<string, string> keyOf) =>
        names.Select(pair => (Key: keyOf(pair.Name), pair.Index)).Distinct().ToLookup(pair => pair.Key, pair => pair.Index);

    private static string[][] NameKeys(IReadOnlyList<MovieReference> movies, Func<string, string> keyOf) =>
        [.. movies.Select(movie => movie.Title.Alternates.Prepend(movie.Title.Title).Select(keyOf).Distinct().ToArray())];

    private static IEnumerable<int> Repeated(IEnumerable<int> values) => values.CountBy(value => value).Where(pair => pair.Value > 1).Select(pair => pair.Key);

    private static int Find(Dictionary<string, int> index, string key) => index.TryGetValue(key, out int known) ? known : -1;

    private static bool Fits(KnownMovie known, MovieReference movie, Func<int?, int?, bool> yearsFit) =>
        !Differ(known.ImdbId, movie.ImdbId) && !Differ(known.TmdbId, movie.TmdbId) && yearsFit(known.Year, movie.Title.Year);

    private static bool IsSameYear(int? known, int? given) => known is not null && known == given;

    private static bool IsNoYear(int? known, int? given) => known is null && given is null;

    private static bool IsNextYear(int? known, int? given) => known is not null && given is not null && Math.Abs(known.Value - given.Value) == 1;

    private static bool IsUnsaidYear(int? known, int? given) => known is null || given is null;

    private static bool Differ(string? one, string? other) => one is not null && other is not null && one != other;
}
