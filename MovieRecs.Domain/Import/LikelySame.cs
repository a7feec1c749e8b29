using MovieRecs.Domain.Catalogue;

namespace MovieRecs.Domain.Import;

/// <summary>Finds movies that are likely the same: of the same year, and of the same title but for articles, marks and punctuation.</summary>
public static class LikelySame
{
    /// <summary>The groups of two or more. A movie counts by its title and by its original title; one is in one group only.</summary>
    /// <param name="movieOf">The movie of an item.</param>
    public static IReadOnlyList<IReadOnlyList<T>> Groups<T>(IEnumerable<T> items, Func<T, Movie> movieOf)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(movieOf);
        Dictionary<(string Key, int? Year), List<T>> byName = [];
        HashSet<List<T>> groups = [];
        foreach (T item in items)
        {
            Movie movie = movieOf(item);
            (string, int?)[] names = [.. new[] { movie.Title, movie.OriginalTitle }.OfType<string>().Select(name => (TitleKey.Of(name), movie.Year))];
            List<T> group = names.Select(name => byName.GetValueOrDefault(name)).FirstOrDefault(known => known is not null) ?? [];
            group.Add(item);
            groups.Add(group);
            foreach ((string, int?) name in names)
                byName.TryAdd(name, group);
        }

        return [.. groups.Where(group => group.Count > 1)];
    }
}
