using MovieRecs.Domain.Catalogue;

namespace MovieRecs.Web.Catalogue;

/// <summary>Filters and orders a catalogue. Deterministic: ties go by popularity, then id.</summary>
public static class CatalogueSearch
{
    public static IReadOnlyList<CatalogueEntry> Find(CatalogueView catalogue, BrowseFilter filter)
    {
        string phrase = TextFolding.Fold(filter.Search ?? "");
        string[] words = phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        IEnumerable<CatalogueEntry> found = catalogue.Entries.Where(entry => Matches(entry, filter) && HasWords(entry.SearchText, words));
        return [.. Ordered(found, filter.Sort, phrase)];
    }

    /// <summary>The people in whose names every word of a text begins a word, those with most movies first. None for an empty text.</summary>
    public static IReadOnlyList<CreditedPerson> FindPeople(CatalogueView catalogue, string? text, int count)
    {
        string[] words = TextFolding.Fold(text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? [] : [.. catalogue.People.Where(person => HasWords(person.SearchText, words)).Take(count)];
    }

    private static bool Matches(CatalogueEntry entry, BrowseFilter filter) =>
        (filter.Genre is null || entry.Movie.Genres.Any(genre => genre.Name.Equals(filter.Genre, StringComparison.OrdinalIgnoreCase)))
        && (filter.Decade is null || entry.Movie.Year / 10 * 10 == filter.Decade)
        && (filter.Year is null || entry.Movie.Year == filter.Year);

    private static bool HasWords(string text, string[] words) => Array.TrueForAll(words, word => StartsAWord(text, word));

    private static bool StartsAWord(string text, string word)
    {
        for (int at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            if (at == 0 || text[at - 1] is ' ' or '\n')
                return true;
        }

        return false;
    }

    private static IEnumerable<CatalogueEntry> Ordered(IEnumerable<CatalogueEntry> found, BrowseSort sort, string phrase)
    {
        IOrderedEnumerable<CatalogueEntry> ordered = sort switch
        {
            BrowseSort.Rating => found.OrderByDescending(entry => entry.MeanStars),
            BrowseSort.Newest => found.OrderByDescending(entry => entry.Movie.Year ?? int.MinValue),
            BrowseSort.Oldest => found.OrderBy(entry => entry.Movie.Year ?? int.MaxValue),
            BrowseSort.Title => found.OrderBy(entry => entry.SearchText, StringComparer.Ordinal),
            _ => found.OrderBy(entry => MatchRank(entry.SearchText, phrase)),
        };
        return ordered.ThenByDescending(entry => entry.RatingCount).ThenBy(entry => entry.Movie.Id);
    }

    /// <summary>0 the whole title, 1 its beginning, 2 anything else; all alike without a search.</summary>
    private static int MatchRank(string text, string phrase)
    {
        if (phrase.Length == 0 || !text.StartsWith(phrase, StringComparison.Ordinal))
            return phrase.Length == 0 ? 0 : 2;
        return text.Length == phrase.Length || text[phrase.Length] == '\n' ? 0 : 1;
    }
}
