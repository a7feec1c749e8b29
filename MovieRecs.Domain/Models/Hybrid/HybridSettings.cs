namespace MovieRecs.Domain.Models.Hybrid;

/// <summary>
/// The hybrid weights. Each multiplies a part's score after it is brought to mean 0 and deviation 1 over the person's
/// candidates; n is how many movies the person has seen, r how many ratings the movie has. All were chosen by nDCG@10. Those of
/// somebody well known (<see cref="Ease"/>, <see cref="Content"/>): for ratings held out inside training parts of MovieLens
/// 100K and latest-small. Those that change with n: on latest-small alone, for raters held out, as a mean over 1, 3, 5, 10
/// and 20 of their ratings, both at random and the first by time; no rater of 100K had a say, so its fold-in figures are of
/// strangers. Content still read tags there, some of them of the raters held out. A further linear part, or content without
/// tags, asks for them to be measured again.
/// </summary>
public sealed record HybridSettings
{
    /// <summary>The factor model's weight once a person has liked anything.</summary>
    public float Factors { get; init; } = 1f;

    /// <summary>EASE's weight for a person whom it knows well.</summary>
    public float Ease { get; init; } = 0.5f;

    /// <summary>How many signals give EASE half of its weight.</summary>
    public float EaseHalfway { get; init; } = 2f;

    /// <summary>
    /// Popularity weighs this over n + <see cref="PopularityDamping"/>: it stands in for what is not yet known about the
    /// person. More would meet the first ratings by time a little better and random ones a good deal worse.
    /// </summary>
    public float Popularity { get; init; } = 14f;

    /// <summary>What keeps popularity's weight small enough for one rating to be personal, and makes it fall slowly.</summary>
    public float PopularityDamping { get; init; } = 6f;

    /// <summary>Content's weight for a movie and a person that both are well known.</summary>
    public float Content { get; init; } = 0.1f;

    /// <summary>What content weighs more for a new person; it falls as 3 / (3 + n).</summary>
    public float ContentForColdUser { get; init; } = 0.1f;

    /// <summary>What content weighs more for a cold item, which nothing else speaks for; it falls as 3 / (3 + r).</summary>
    public float ContentForColdItem { get; init; } = 0.6f;

    /// <summary>What the popularity dial adds to popularity's weight, turned all the way to blockbusters. Set by judgement.</summary>
    public float PopularityDial { get; init; } = 1f;

    /// <summary>The weight of named genres for somebody well known: what they did says more by then. Set by judgement.</summary>
    public float NamedGenres { get; init; } = 0.25f;

    /// <summary>What named genres weigh more for a new person, enough to stand against popularity; it falls as 3 / (3 + n). Set by judgement.</summary>
    public float NamedGenresAtFirst { get; init; } = 2.25f;

    /// <summary>
    /// The factor model's weight. Standardising hides how sure a person's scores are, so it falls with their strongest
    /// input: somebody who has only disliked films so far gets little of "like what you saw".
    /// </summary>
    /// <param name="knows">True of the items that the factor model knows; it hears nothing of signals about others.</param>
    public PartWeight FactorsFor(KnownSignals signals, Func<int, bool> knows)
    {
        ArgumentNullException.ThrowIfNull(signals);
        ArgumentNullException.ThrowIfNull(knows);
        return new PartWeight(Factors * Strongest(signals, knows));
    }

    /// <summary>EASE's weight; as the factor model's, and it grows with the signals: a few say too little to so many weights.</summary>
    /// <param name="knows">True of the items that EASE covers.</param>
    public PartWeight EaseFor(KnownSignals signals, Func<int, bool> knows)
    {
        ArgumentNullException.ThrowIfNull(signals);
        ArgumentNullException.ThrowIfNull(knows);
        return new PartWeight(Ease * Strongest(signals, knows) * signals.SeenCount / (signals.SeenCount + EaseHalfway));
    }

    /// <summary>Content's weight.</summary>
    public PartWeight ContentFor(KnownSignals signals)
    {
        ArgumentNullException.ThrowIfNull(signals);
        return new PartWeight(Content + (ContentForColdUser * PartWeight.ShareLeft(signals.SeenCount)), ContentForColdItem);
    }

    /// <summary>Popularity's weight. The dial d adds to it; where it asks for gems, it takes away the usual weight too: w (1 + min(0, d)) + dial d.</summary>
    public PartWeight PopularityFor(KnownSignals signals)
    {
        ArgumentNullException.ThrowIfNull(signals);
        float dial = Math.Clamp(signals.Preferences.Popularity, -1, 1);
        return new PartWeight((Popularity / (signals.SeenCount + PopularityDamping) * (1 + Math.Min(0, dial))) + (PopularityDial * dial));
    }

    /// <summary>The weight of the genres that the person named.</summary>
    public PartWeight NamedGenresFor(KnownSignals signals)
    {
        ArgumentNullException.ThrowIfNull(signals);
        return new PartWeight(NamedGenres + (NamedGenresAtFirst * PartWeight.ShareLeft(signals.SeenCount)));
    }

    /// <summary>The largest input among the signals that count, 1 at most; 0 where there is none.</summary>
    private static float Strongest(KnownSignals signals, Func<int, bool> counts)
    {
        float strongest = 0;
        for (int at = 0; at < signals.Count; at++)
        {
            if (counts(signals.Items[at]))
                strongest = Math.Max(strongest, SignalWeights.Input(signals.Signals[at]));
        }

        return Math.Min(1, strongest);
    }
}
