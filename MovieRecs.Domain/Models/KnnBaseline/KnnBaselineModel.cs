using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Models.Biases;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Models.KnnBaseline;

/// <summary>
/// What Surprise's <c>KNNBaseline</c> does by default: r̂_ui = b_ui + Σ_v s_uv (r_vi − b_vi) / Σ_v s_uv over the 40 raters v of i
/// most like u, with b_ui = μ + b_u + b_i, and s_uv = 1 / (msd_uv + 1) where msd_uv is the mean of (r_uj − r_vj)² over the
/// movies j that both rated; without any in common s_uv = 0. Where nobody alike rated the movie, b_ui alone.
/// </summary>
/// <remarks>
/// N. Hug, "Surprise: A Python library for recommender systems", JOSS 5(52), 2020; Y. Koren, "Factor in the neighbors",
/// ACM TKDD 4(1), 2010. A rater is compared with the others when asked about, at the cost of the ratings they share movies
/// with, so that no table of all pairs is kept.
/// </remarks>
public sealed class KnnBaselineModel : IStarModel
{
    private const int Neighbours = 40;

    private readonly RatingDataset _train;
    private readonly BiasModel _biases;

    internal KnnBaselineModel(RatingDataset train, BiasModel biases)
    {
        _train = train;
        _biases = biases;
    }

    public IPersonalStars For(RaterId rater) =>
        new Person(this, _biases.For(rater), _train.Users.TryGetIndex(rater, out int user) ? SimilaritiesOf(user) : null);

    /// <summary>s_uv by user index v; of the rater themselves it says nothing of use.</summary>
    private float[] SimilaritiesOf(int user)
    {
        float[] similarities = new float[_train.Users.Count];
        int[] common = new int[similarities.Length];
        ReadOnlySpan<int> items = _train.ItemsOf(user);
        ReadOnlySpan<float> stars = _train.StarsByUser(user);
        for (int at = 0; at < items.Length; at++)
        {
            ReadOnlySpan<int> others = _train.UsersOf(items[at]);
            ReadOnlySpan<float> theirs = _train.StarsByItem(items[at]);
            for (int other = 0; other < others.Length; other++)
            {
                float difference = stars[at] - theirs[other];
                similarities[others[other]] += difference * difference;
                common[others[other]]++;
            }
        }

        for (int other = 0; other < similarities.Length; other++)
            similarities[other] = common[other] == 0 ? 0 : 1 / ((similarities[other] / common[other]) + 1);
        return similarities;
    }

    /// <param name="similarities">Null for somebody the model doesn't know.</param>
    private sealed class Person(KnnBaselineModel model, BiasedPerson baseline, float[]? similarities) : IPersonalStars
    {
        public bool TryPredict(MovieId movie, out float stars)
        {
            stars = 0;
            if (similarities is null || !model._biases.TryGetRated(movie, out int item))
                return false;
            stars = baseline.Expect(movie) + Opinion(item, similarities);
            return true;
        }

        /// <summary>By how much the nearest raters of an item depart from their baselines; 0 where nobody alike rated it.</summary>
        private float Opinion(int item, float[] similarities)
        {
            ReadOnlySpan<int> users = model._train.UsersOf(item);
            ReadOnlySpan<float> theirs = model._train.StarsByItem(item);
            PriorityQueue<(float Similarity, float Residual), float> nearest = new(Neighbours);
            for (int at = 0; at < users.Length; at++)
            {
                float similarity = similarities[users[at]];
                if (similarity == 0)
                    continue;
                float residual = theirs[at] - model._biases.Mean - model._biases.Users[users[at]] - model._biases.Items[item];
                if (nearest.Count < Neighbours)
                    nearest.Enqueue((similarity, residual), similarity);
                else
                    nearest.EnqueueDequeue((similarity, residual), similarity);
            }

            float sum = 0;
            float weights = 0;
            foreach ((float similarity, float residual) in nearest.UnorderedItems.Select(neighbour => neighbour.Element))
            {
                sum += similarity * residual;
                weights += similarity;
            }

            return weights == 0 ? 0 : sum / weights;
        }
    }
}
