using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Numerics;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Models;

/// <summary>
/// A training part divided once more, for what has to be learnt about models themselves: how they are blended, how far
/// they can be trusted. So nothing is learnt from the ratings that a model is tested on.
/// </summary>
/// <param name="Rest">What the models learn from; its items are those of the whole training part.</param>
/// <param name="HeldOut">What is learnt about them from.</param>
internal sealed record InnerSplit(RatingDataset Rest, IReadOnlyList<Rating> HeldOut)
{
    /// <summary>Holds each rating out with probability <paramref name="share"/>.</summary>
    /// <param name="share">Over 0 and under 1.</param>
    public static InnerSplit Of(RatingDataset train, double share, ulong seed)
    {
        SplitMix64 numbers = new(seed);
        ILookup<bool, Rating> isHeldOut = train.Ratings().ToLookup(_ => numbers.Unit() <= share);
        return new InnerSplit(new RatingDataset([.. isHeldOut[false]], train.Items), [.. isHeldOut[true]]);
    }
}
