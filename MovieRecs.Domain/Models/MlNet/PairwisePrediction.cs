using System.Numerics.Tensors;
using Microsoft.ML;
using MovieRecs.Domain.Models.Ials;

namespace MovieRecs.Domain.Models.MlNet;

/// <summary>
/// Scores one pair of person and movie per call through ML.NET's prediction engine, which is how its samples recommend: the
/// baseline that serving is measured against. The score within is the same dot product that the factor model serves, so
/// what differs is the way of asking alone. Not safe for several threads.
/// </summary>
public sealed class PairwisePrediction
{
    private readonly PredictionEngine<Pair, PairScore> _engine;
    private float[] _person = [];

    public PairwisePrediction(ItemFactors items)
    {
        ArgumentNullException.ThrowIfNull(items);
        MLContext context = new();
        ITransformer model = context.Transforms
            .CustomMapping<Pair, PairScore>((pair, score) => score.Score = TensorPrimitives.Dot(items[pair.Movie], _person), contractName: null)
            .Fit(context.Data.LoadFromEnumerable<Pair>([]));
        _engine = context.Model.CreatePredictionEngine<Pair, PairScore>(model);
    }

    /// <summary>The scores of some items for a person, one call each.</summary>
    /// <param name="person">Their factors.</param>
    public float[] Score(ReadOnlySpan<float> person, IReadOnlyList<int> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        _person = person.ToArray();
        float[] scores = new float[items.Count];
        for (int at = 0; at < scores.Length; at++)
            scores[at] = _engine.Predict(new Pair { Movie = items[at] }).Score;
        return scores;
    }

    private sealed class Pair
    {
        public int Movie { get; set; }
    }

    private sealed class PairScore
    {
        public float Score { get; set; }
    }
}
