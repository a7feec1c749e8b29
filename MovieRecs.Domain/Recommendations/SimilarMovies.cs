using System.Numerics.Tensors;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Models.Content;
using MovieRecs.Domain.Models.Ials;
using MovieRecs.Domain.Ranking;

namespace MovieRecs.Domain.Recommendations;

/// <summary>
/// Films like one film: similarity = (1 − .15 lⱼ/l) (.6 eᵢeⱼ cos(qᵢ, qⱼ) + (1 − .6 eᵢ(1 + eⱼ)/2) content cosine), with
/// e = n / (n + 10) the evidence that n ratings are, lⱼ how many people liked film j and l how many liked the most liked
/// candidate. Content alone finds what is like a film without ratings; beside a film that is well known, others without
/// ratings get half of what their missing ratings leave. A film without similarity is not offered, nor one that the person
/// filters out, but for how long it runs: that is about tonight.
/// </summary>
internal static class SimilarMovies
{
    private const float FactorsShare = 0.6f;

    /// <summary>A film with this many ratings is half known.</summary>
    private const float HalfKnown = 10;

    /// <summary>What the most liked film loses of its similarity for being like everything.</summary>
    private const float PopularityDamping = 0.15f;

    public static IReadOnlyList<Pick> To(TrainedModel model, int item, UserProfile profile, int count)
    {
        int[] candidates = CandidateSelector.Select(model, profile.OnAnyEvening(), other => other != item);
        float[] content = new float[model.Items.Count];
        model.Content.Cosines(item, content);
        float share = FactorsShare * Evidence(model.Popularity, item);
        float mostLiked = Math.Max(1, candidates.Length == 0 ? 0 : candidates.Max(model.Popularity.Liked));
        bool[] isByFactors = new bool[candidates.Length];
        float[] scores = new float[candidates.Length];
        for (int at = 0; at < candidates.Length; at++)
        {
            int other = candidates[at];
            float evidence = Evidence(model.Popularity, other);
            float byFactors = share * evidence * Cosine(model.Factors.Items, item, other);
            float byContent = (1 - (share * (1 + evidence) / 2)) * content[other];
            isByFactors[at] = byFactors > byContent;
            float damping = 1 - (PopularityDamping * model.Popularity.Liked(other) / mostLiked);
            scores[at] = byFactors + byContent > 0 ? damping * (byFactors + byContent) : float.NegativeInfinity;
        }

        return [.. TopNRanker.Top(scores, count).Select(at => new Pick(model.Items[candidates[at]], scores[at], Why(model, item, candidates[at], isByFactors[at])))];
    }

    private static float Evidence(Popularity popularity, int item) => popularity.Ratings(item) / (popularity.Ratings(item) + HalfKnown);

    private static float Cosine(ItemFactors factors, int first, int second)
    {
        if (!factors.Knows(first) || !factors.Knows(second))
            return 0;
        float lengths = TensorPrimitives.Norm(factors[first]) * TensorPrimitives.Norm(factors[second]);
        return lengths > 0 ? TensorPrimitives.Dot(factors[first], factors[second]) / lengths : 0;
    }

    private static Explanation Why(TrainedModel model, int item, int other, bool isByFactors)
    {
        string text = isByFactors
            ? WhyLine.Around("Liked by people who like ", model.Movies[item].Title)
            : WhyLine.Around("In common: ", Shared(model.Content, item, other));
        return new Explanation(ReasonKind.Similar, model.Movies[item].Id, text);
    }

    /// <summary>The two features that make most of the content cosine: "crime, Al Pacino".</summary>
    private static string Shared(ContentModel content, int item, int other)
    {
        Dictionary<int, float> values = [];
        for (int at = 0; at < content.Features(item).Length; at++)
            values.Add(content.Features(item)[at], content.Values(item)[at]);
        List<(int Feature, float Product)> shared = [];
        for (int at = 0; at < content.Features(other).Length; at++)
        {
            if (values.TryGetValue(content.Features(other)[at], out float value) && value > 0)
                shared.Add((content.Features(other)[at], value * content.Values(other)[at]));
        }

        return string.Join(", ", shared.OrderByDescending(one => one.Product).ThenBy(one => one.Feature).Select(one => ContentFeature.Of(content.Name(one.Feature)).Name).Distinct().Take(2));
    }
}
