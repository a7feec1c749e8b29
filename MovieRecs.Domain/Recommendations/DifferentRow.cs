using System.Numerics.Tensors;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Ranking;

namespace MovieRecs.Domain.Recommendations;

/// <summary>
/// "Something different": of the candidates with the highest scores those that are least like what the person likes, by
/// s(j) − f(j), with s the score and f the familiarity, the mean of the three highest content cosines with films they
/// liked, each brought to 0 … 1 over the candidates looked at.
/// </summary>
internal static class DifferentRow
{
    /// <summary>How many times the picks of a row are looked at.</summary>
    private const int Window = 10;

    private const int MostAlike = 3;

    public static void AddTo(HomePage page)
    {
        int[] liked = [.. Enumerable.Range(0, page.Scores.Signals.Count).Where(at => SignalWeights.IsLiked(page.Scores.Signals.Signals[at])).Select(at => page.Scores.Signals.Items[at])];
        if (liked.Length < MostAlike)
            return;
        int[] best = TopNRanker.Top(page.Values(position => page.Scores.Scores[position]), page.Settings.PicksPerRow * Window);
        float[] scores = ToUnit(Array.ConvertAll(best, position => page.Scores.Scores[position]));
        float[] familiarity = ToUnit(Familiarity(page, best, liked));
        float[] values = page.Values(_ => float.NegativeInfinity);
        for (int at = 0; at < best.Length; at++)
            values[best[at]] = scores[at] - familiarity[at];
        page.TryAddTop(RowKind.Different, "different", "Something different", values, page.Reasons.Of);
    }

    private static float[] Familiarity(HomePage page, int[] positions, int[] liked)
    {
        float[] cosines = new float[liked.Length];
        float[] scratch = new float[page.Model.Content.FeatureCount];
        return Array.ConvertAll(positions, position =>
        {
            page.Model.Content.Cosines(page.Scores.Candidates[position], liked, cosines, scratch);
            return MeanOfHighest(cosines);
        });
    }

    private static float MeanOfHighest(ReadOnlySpan<float> cosines)
    {
        Span<float> highest = stackalloc float[MostAlike];
        foreach (float cosine in cosines)
        {
            float next = cosine;
            foreach (ref float kept in highest)
            {
                if (next > kept)
                    (kept, next) = (next, kept);
            }
        }

        return TensorPrimitives.Sum<float>(highest) / MostAlike;
    }

    private static float[] ToUnit(float[] values)
    {
        if (values.Length == 0)
            return values;
        (float least, float most) = (values.Min(), values.Max());
        return Array.ConvertAll(values, value => most > least ? (value - least) / (most - least) : 0);
    }
}
