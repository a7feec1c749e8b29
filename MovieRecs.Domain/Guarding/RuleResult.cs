namespace MovieRecs.Domain.Guarding;

/// <summary>Whether a rule holds for the list that a persona got.</summary>
/// <param name="Outcome">Not asked where its film has left the catalogue, or the persona has rated it.</param>
/// <param name="Text">The rule, and what was found: "at least 3 Film-Noir in the top 20: there are 2".</param>
public sealed record RuleResult(PersonaRule Rule, GateOutcome Outcome, string Text);
