using System.ComponentModel.DataAnnotations;
using System.Globalization;

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
        else if (name.Any(IsInvisible))
            yield return new ValidationResult("A name is made of characters that can be seen.", [nameof(Name)]);
    }

    /// <summary>
    /// Line breaks and marks that turn the direction of writing would spoil other people's pages. The two joiners that
    /// several scripts and emoji need are no such marks.
    /// </summary>
    private static bool IsInvisible(char letter) =>
        letter is not ('\u200c' or '\u200d')
        && char.GetUnicodeCategory(letter) is (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
