using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text;

namespace MovieRecs.Web.Components.Accounts;

/// <summary>Whether and how a person appears to others. The name matters only where they want to be found.</summary>
public sealed class BuddyForm : IValidatableObject
{
    public const int LongestName = 50;

    public bool IsFound { get; set; }

    public string? Name { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsFound)
            yield break;
        string name = Name?.Trim() ?? "";
        if (name.Length == 0)
            yield return new ValidationResult("Enter a name for others to see.", [nameof(Name)]);
        else if (name.Length > LongestName)
            yield return new ValidationResult($"A name has at most {LongestName} characters.", [nameof(Name)]);
        else if (name.EnumerateRunes().Any(IsRefused) || !name.EnumerateRunes().Any(IsSeen))
            yield return new ValidationResult("A name is made of characters that can be seen.", [nameof(Name)]);
    }

    /// <summary>
    /// Line breaks and marks that turn the direction of writing would spoil other people's pages, and what leaves no trace would
    /// let one name pass for another. The two joiners that several scripts and emoji need are no such marks.
    /// </summary>
    private static bool IsRefused(Rune letter) => IsBlank(letter) || (!IsJoiner(letter) && Rune.GetUnicodeCategory(letter) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned);

    /// <summary>Spaces, joiners, and marks that stand on another letter can't be seen by themselves.</summary>
    private static bool IsSeen(Rune letter) => Rune.IsLetterOrDigit(letter) || Rune.IsNumber(letter) || Rune.IsPunctuation(letter) || Rune.IsSymbol(letter);

    private static bool IsJoiner(Rune letter) => letter.Value is 0x200C or 0x200D;

    /// <summary>The fillers of Hangul and the empty braille cell: Unicode counts them as letters and symbols.</summary>
    private static bool IsBlank(Rune letter) => letter.Value is 0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x2800;
}
