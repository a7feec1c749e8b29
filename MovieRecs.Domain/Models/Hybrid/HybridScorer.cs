namespace MovieRecs.Domain.Models.Hybrid;

/// <summary>
/// Scores candidates for a person: score(j) = Σ_m w_m z_m(j) + w_pop z_pop(j), over the linear parts m, where
/// z standardises over the candidates that a part knows (0 for the others) and z_pop is of the root of how many people
/// liked j: the root takes the skew off counts, which on a catalogue of many hardly seen movies would else lift a few
/// above any taste. Every z is centred signal by signal and scaled by one number, so a score is exactly, but for
/// rounding, the sum of one contribution per signal and one of popularity.
/// </summary>
/// <param name="parts">The linear parts; adding one needs no other change.</param>
public sealed class HybridScorer(IReadOnlyList<LinearPart> parts, Popularity popularity, HybridSettings settings)
{
    private readonly HybridItems _items = new(parts, popularity);

    /// <summary>Scores every candidate, so that its score can be explained.</summary>
    /// <param name="candidates">Item indices, each once.</param>
    public HybridScores Score(KnownSignals signals, int[] candidates)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        return new HybridScores(signals, candidates, Person(signals), popularity);
    }

    /// <summary>Brings a person in, to score any candidates without explanation.</summary>
    public IPersonalRanks For(KnownSignals signals) => Person(signals);

    private HybridPerson Person(KnownSignals signals)
    {
        ArgumentNullException.ThrowIfNull(signals);
        List<PartScores> personal = [];
        if (signals.Count > 0)
        {
            foreach ((int at, LinearPart part) in parts.Index())
                personal.Add(new PartScores(part.Scorer.For(signals), part.WeightFor(signals), _items.Knows[at]));
        }

        return new HybridPerson(personal, settings.PopularityFor(signals), _items);
    }
}
