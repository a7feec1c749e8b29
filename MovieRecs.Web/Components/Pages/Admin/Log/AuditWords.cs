using MovieRecs.Web.Data;

namespace MovieRecs.Web.Components.Pages.Admin.Log;

/// <summary>Kinds of actions in words.</summary>
internal static class AuditWords
{
    /// <summary>"Roll back", "Grant role".</summary>
    public static string Of(AuditVerb verb)
    {
        IEnumerable<string> letters = verb.ToString().Select((letter, at) => at > 0 && char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : letter.ToString());
        return string.Concat(letters);
    }
}
