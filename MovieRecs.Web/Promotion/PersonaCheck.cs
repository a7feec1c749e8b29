using MovieRecs.Domain.Guarding;
using MovieRecs.Web.Administration;

namespace MovieRecs.Web.Promotion;

/// <summary>Whether a persona is fit to be asked.</summary>
public static class PersonaCheck
{
    public const int LongestName = 60;
    public const int MostRatings = 50;
    public const int MostRules = 20;

    /// <summary>What is wrong with a persona, in sentences; none where nothing is.</summary>
    public static IEnumerable<string> Faults(Persona persona)
    {
        ArgumentNullException.ThrowIfNull(persona);
        if (string.IsNullOrWhiteSpace(persona.Name))
            yield return "Give it a name.";
        if (persona.Name.Length > LongestName)
            yield return $"Its name may have {LongestName} letters at most.";
        if (persona.Ratings.Count == 0 && persona.Genres.Count == 0)
            yield return "Say what it likes: rate a film, or name a genre.";
        if (persona.Ratings.Count > MostRatings)
            yield return $"It may rate {MostRatings} films at most.";
        if (persona.Ratings.DistinctBy(rating => rating.Movie).Count() < persona.Ratings.Count)
            yield return "It rates a film twice.";
        if (persona.Ratings.Any(rating => (rating.Stars is null) == (rating.Thumb is null)))
            yield return "A film needs stars or a thumb.";
        if (persona.Rules.Count == 0)
            yield return "Add a rule: without one it can hold nothing back.";
        if (persona.Rules.Count > MostRules)
            yield return $"It may have {MostRules} rules at most.";
        foreach (string fault in persona.Rules.SelectMany(Faults))
            yield return fault;
    }

    /// <summary>True of a rule that can be asked.</summary>
    public static bool IsFit(PersonaRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return !Faults(rule).Any();
    }

    /// <exception cref="AdminException">It isn't.</exception>
    public static void ThrowIfFaulty(Persona persona)
    {
        string[] faults = [.. Faults(persona)];
        if (faults.Length > 0)
            throw new AdminException($"The persona wasn't kept. {string.Join(" ", faults)}");
    }

    private static IEnumerable<string> Faults(PersonaRule rule)
    {
        if (rule.Top is < 1 or > PersonaRule.MostTop)
            yield return $"A rule looks at the top 1 to {PersonaRule.MostTop}, not at the top {rule.Top}.";
        if (rule.IsAboutGenre && string.IsNullOrWhiteSpace(rule.Genre))
            yield return "A rule about a genre names none.";
        if (!rule.IsAboutGenre && rule.Movie is null)
            yield return "A rule about a film names none.";
        if (rule.Kind == RuleKind.AtLeast && (rule.Count < 1 || rule.Count > rule.Top))
            yield return $"“{rule.Text()}” can't be: at least 1, and no more than it looks at.";
        if (rule.Kind == RuleKind.AtMost && (rule.Count < 0 || rule.Count >= rule.Top))
            yield return $"“{rule.Text()}” says nothing: at most from 0 to {rule.Top - 1}.";
    }
}
