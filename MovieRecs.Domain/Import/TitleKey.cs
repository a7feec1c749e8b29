using MovieRecs.Domain.Catalogue;

namespace MovieRecs.Domain.Import;

/// <summary>What is left of a title when two catalogues' spellings of it are to be compared.</summary>
internal static class TitleKey
{
    /// <summary>Folded, article and all: "L'Enfer" → "lenfer"; the title itself where nothing but punctuation is left.</summary>
    public static string Whole(string title)
    {
        string words = TextFolding.Fold(title);
        return words.Length == 0 ? title.Trim().ToLowerInvariant() : words;
    }

    /// <summary>Folded, without its leading article: "Amélie" → "amelie", "The Ring" → "ring", "L'Enfer" → "enfer".</summary>
    public static string Of(string title)
    {
        string lower = title.Trim().ToLowerInvariant();
        if (lower.StartsWith("l'", StringComparison.Ordinal) || lower.StartsWith("l’", StringComparison.Ordinal))
            lower = lower[2..];
        string words = TextFolding.Fold(lower);
        return words.Length == 0 ? lower : TitleArticles.Drop(words);
    }
}
