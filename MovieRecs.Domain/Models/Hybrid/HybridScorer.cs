using MovieRecs.Domain.Catalogue;

namespace MovieRecs.Domain.Models.Hybrid;

/// <summary>
/// Scores candidates for a person: score(j) = Σ_m w_m z_m(j) + w_pop z_pop(j) + w_gen z_gen(j), over the linear parts m,
/// where z standardises over the candidates that a part knows (0 for the others). z_pop is of the root of how many people
/// liked j: the root takes the skew off counts, which on a catalogue of many hardly seen movies would else lift a few
/// above any taste. z_gen is of the share that j has of the genres that the person named, multiplied by 3 at most; w_gen is 0 where they named none.
/// Every z is centred signal by signal and scaled by one number, so a score is exactly, but for rounding, the sum of one
/// contribution per signal, one of popularity and one of the named genres.
/// </summary>
public sealed class HybridScorer
{
    private readonly IReadOnlyList<LinearPart> _parts;
    private readonly Popularity _popularity;
    private readonly HybridSettings _settings;
    private readonly HybridItems _items;

    /// <param name="parts">The linear parts; adding one needs no other change.</param>
    /// <param name="movies">By item index.</param>
    public HybridScorer(IReadOnlyList<LinearPart> parts, Popularity popularity, IReadOnlyList<Movie> movies, HybridSettings settings)
    {
        ArgumentNullException.ThrowIfNull(popularity);
        (_parts, _popularity, _settings) = (parts, popularity, settings);
        _items = new HybridItems(parts, popularity, movies);
    }

    /// <summary>Scores every candidate, so that its score can be explained.</summary>
    /// <param name="candidates">Item indices, each once.</param>
    public HybridScores Score(KnownSignals signals, int[] candidates)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        return new HybridScores(signals, candidates, Person(signals), _popularity);
    }

    /// <summary>Brings a person in, to score any candidates without explanation.</summary>
    public IPersonalRanks For(KnownSignals signals) => Person(signals);

    private HybridPerson Person(KnownSignals signals)
    {
        ArgumentNullException.ThrowIfNull(signals);
        List<PartScores> personal = [];
        if (signals.Count > 0)
        {
            foreach ((int at, LinearPart part) in _parts.Index())
                personal.Add(new PartScores(part.Goes, part.Scorer.For(signals), part.WeightFor(signals), _items.Knows[at]));
        }

        return new HybridPerson(personal, _settings.PopularityFor(signals), _settings.NamedGenresFor(signals), _items.Genres.Of(signals.Preferences.LikedGenres), _items);
    }
}
