using System.Globalization;
using System.Text;

namespace MovieRecs.Web.Catalogue;

/// <summary>Folds text so that a search finds what its writer meant: no case, no diacritics, no punctuation.</summary>
public static class SearchFolding
{
    /// <summary>"Amélie — L'été" becomes "amelie l ete".</summary>
    public static string Fold(string text)
    {
        StringBuilder folded = new(text.Length);
        bool gap = false;
        foreach (char letter in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark)
                continue;
            if (!char.IsLetterOrDigit(letter))
            {
                gap = true;
                continue;
            }

            if (gap && folded.Length > 0)
                folded.Append(' ');
            folded.Append(char.ToLowerInvariant(letter));
            gap = false;
        }

        return folded.ToString();
    }
}
