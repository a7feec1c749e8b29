namespace MovieRecs.Domain.Import;

/// <summary>The articles that catalogues move to a title's end, "Boot, Das", and that comparing leaves out.</summary>
internal static class TitleArticles
{
    private static readonly HashSet<string> English = new(["The", "A", "An"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Moved = new(
        [
            .. English,
            "La", "Le", "Les", "L'", "L’", "Un", "Une", "Des",
            "Il", "Lo", "I", "Gli", "Uno", "Una",
            "Der", "Die", "Das", "Ein", "Eine",
            "El", "Los", "Las",
            "O", "Os", "As", "Um", "Uma",
            "De", "Het", "Een", "Det", "Den", "En", "Et",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Those that are no other word: leaving "die" out would make "Hard" of "Die Hard".</summary>
    private static readonly string[] LeftOut = ["the", "a", "an", "la", "le", "les", "il", "el", "los", "las", "der", "das"];

    /// <summary>"American President, The" → "The American President"; a title without a moved article stays as it is.</summary>
    public static string MoveToFront(string title)
    {
        if (Split(title) is not { } split)
            return title;
        string article = char.ToUpperInvariant(split.Article[0]) + split.Article[1..];
        return article[^1] is '\'' or '’' ? article + split.Name : $"{article} {split.Name}";
    }

    /// <summary>True of "Boat, The" and "The Boat", but not of "Boot, Das".</summary>
    public static bool IsEnglish(string title) => Split(title) is { } split
        ? English.Contains(split.Article)
        : English.Any(article => title.StartsWith(article + " ", StringComparison.OrdinalIgnoreCase));

    /// <summary>A normalised title without its first article, unless nothing else is left.</summary>
    public static string Drop(string words)
    {
        int space = words.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && LeftOut.Contains(words[..space]) ? words[(space + 1)..] : words;
    }

    private static (string Name, string Article)? Split(string title)
    {
        int comma = title.LastIndexOf(',');
        if (comma <= 0)
            return null;
        string article = title[(comma + 1)..].Trim();
        return Moved.Contains(article) ? (title[..comma].TrimEnd(), article) : null;
    }
}
