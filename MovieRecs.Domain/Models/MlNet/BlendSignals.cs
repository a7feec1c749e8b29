using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Models.Content;
using MovieRecs.Domain.Models.Ease;
using MovieRecs.Domain.Models.Hybrid;
using MovieRecs.Domain.Models.Ials;

namespace MovieRecs.Domain.Models.MlNet;

/// <summary>
/// The signals that a learned hybrid blends, each brought to mean 0 and deviation 1 over a person's candidates as the
/// served hybrid does. A further linear scorer is one more line.
/// </summary>
internal sealed class BlendSignals
{
    private readonly RatingDataset _train;
    private readonly Popularity _popularity;
    private readonly ILinearScorer[] _scorers;

    private BlendSignals(RatingDataset train, params ILinearScorer[] scorers)
    {
        _train = train;
        _popularity = new Popularity(train, train.Items);
        _scorers = scorers;
    }

    /// <exception cref="OperationCanceledException">Cancelled; nothing is left behind.</exception>
    public static BlendSignals Learn(RatingDataset train, SideInformation side, ulong seed, CancellationToken cancellationToken) => new(
        train,
        new IalsTrainer(new IalsSettings { Seed = seed }).Train(train, null, cancellationToken),
        new EaseTrainer(new EaseSettings()).Train(train, null, cancellationToken),
        new ContentModel(side.MoviesOf(train.Items), TextFeatures.Of(side.MoviesOf(train.Items))));

    /// <summary>Each signal's standardised scores, 0 where it doesn't know a candidate: iALS, EASE, content, popularity.</summary>
    public BlendScores Score(UserProfile profile, int[] candidates)
    {
        KnownSignals person = new(profile, _train.Items);
        float[] popularity = Array.ConvertAll(candidates, item => MathF.Sqrt(_popularity.Liked(item)));
        return new BlendScores(
            person.Count,
            Array.ConvertAll(candidates, _popularity.Ratings),
            [.. _scorers.Select(scorer => Score(scorer, person, candidates)), Standardise(popularity, _ => true)]);
    }

    private static float[] Score(ILinearScorer scorer, KnownSignals person, int[] candidates)
    {
        float[] scores = new float[candidates.Length];
        scorer.For(person).Score(candidates, scores);
        return Standardise(scores, at => scorer.Knows(candidates[at]));
    }

    private static float[] Standardise(float[] scores, Func<int, bool> counts)
    {
        Moments moments = Moments.Of(scores, Enumerable.Range(0, scores.Length).Count(counts), new double[scores.Length]);
        for (int at = 0; at < scores.Length; at++)
            scores[at] = counts(at) ? (scores[at] - moments.Mean) * moments.Scale : 0;
        return scores;
    }
}
