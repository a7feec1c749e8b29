using MovieRecs.Domain.Recommendations;

namespace MovieRecs.Web.Recommending.Why;

/// <summary>
/// A score's arithmetic in whole hundredths, rounded so that what is shown adds up: Σ <see cref="Signals"/> +
/// <see cref="NamedGenres"/> + <see cref="Popularity"/> = <see cref="Score"/>, and Σ <see cref="Features"/> = the content
/// of all signals.
/// </summary>
/// <param name="Signals">In the order of the breakdown, the largest first.</param>
/// <param name="Features">Likewise.</param>
public sealed record ShownScore(IReadOnlyList<ShownSignal> Signals, IReadOnlyList<ShownFeature> Features, int NamedGenres, int Popularity, int Score)
{
    /// <summary>What all signals contribute through content.</summary>
    public int Content => Signals.Sum(signal => signal.Content);

    /// <summary>What all signals contribute through taste.</summary>
    public int Taste => Signals.Sum(signal => signal.Taste);

    public static ShownScore Of(ScoreBreakdown breakdown)
    {
        ArgumentNullException.ThrowIfNull(breakdown);
        float[] parts = [.. breakdown.Signals.SelectMany(share => new[] { share.Taste, share.Content }), breakdown.NamedGenres, breakdown.Popularity];
        int score = LargestRemainder.Hundredths(breakdown.Score);
        int[] shown = LargestRemainder.Round(parts, score);
        ShownSignal[] signals = [.. breakdown.Signals.Select((share, at) => new ShownSignal(share, shown[2 * at], shown[(2 * at) + 1]))];
        int[] features = LargestRemainder.Round([.. breakdown.Content.Select(share => share.Contribution)], signals.Sum(signal => signal.Content));
        return new ShownScore(signals, [.. breakdown.Content.Select((share, at) => new ShownFeature(share.Feature, features[at]))], shown[^2], shown[^1], score);
    }
}
