namespace MovieRecs.Domain.Guarding;

/// <summary>Asks a snapshot everything that it has to answer before it serves.</summary>
public static class Gatekeeper
{
    /// <param name="personas">Those that are switched on.</param>
    public static Verdict Judge(Candidate candidate, GuardMargins margins, IEnumerable<Persona> personas)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        ArgumentNullException.ThrowIfNull(margins);
        ArgumentNullException.ThrowIfNull(personas);
        return new Verdict(
        [
            SoundnessGates.Numbers(candidate.Recommender.Model),
            SoundnessGates.Films(candidate, margins.Films),
            .. FigureGates.Ask(candidate, margins),
            .. personas.Select(persona => PersonaTrial.Of(candidate.Recommender, persona).ToGate()),
        ]);
    }
}
