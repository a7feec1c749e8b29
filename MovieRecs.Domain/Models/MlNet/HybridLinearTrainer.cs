using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Numerics;

namespace MovieRecs.Domain.Models.MlNet;

/// <summary>
/// The hybrid with learnt weights: pairwise learning to rank. Over pairs of a film i that a rater liked and one j of the
/// same head that they didn't, it minimises Σ ln(1 + e^(−w·(x_i − x_j))) + λ|w|², where x are the signals and the signals
/// times the person's newness, by ML.NET's L-BFGS. The weights are plain numbers, so each score would still split exactly.
/// Learnt on an inner split; the signals are then learnt from everything. Measured beside the fixed weights of the hybrid.
/// </summary>
/// <remarks>C. Burges et al., "Learning to rank using gradient descent", ICML 2005; R. Herbrich, T. Graepel &amp; K. Obermayer, 2000.</remarks>
public sealed class HybridLinearTrainer(SideInformation side, ulong seed) : IRankTrainer
{
    private const int PairsPerLiked = 10;

    public string Name => "hybrid-linear";

    public IRankModel Train(RatingDataset train, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(train);
        BlendWeights weights = Learn(BlendExamples.Of(train, side, seed, cancellationToken), seed);
        return new BlendModel(train.Items, BlendSignals.Learn(train, side, seed, cancellationToken), weights.Blend);
    }

    /// <summary>The weights that the examples teach; the fixed ones where there are none.</summary>
    internal static BlendWeights Learn(IReadOnlyList<BlendExample> examples, ulong seed)
    {
        if (examples.Count == 0)
            return BlendWeights.Fixed;
        Pair[] pairs = [.. Pairs(examples, new SplitMix64(seed))];
        SchemaDefinition schema = SchemaDefinition.Create(typeof(Pair));
        schema[nameof(Pair.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, pairs[0].Features.Length);
        MLContext context = new((int)seed);
        LbfgsLogisticRegressionBinaryTrainer.Options options = new() { L1Regularization = 0, NumberOfThreads = 1 };
        float[] weights =
        [
            .. context.BinaryClassification.Trainers.LbfgsLogisticRegression(options)
                .Fit(context.Data.LoadFromEnumerable(pairs, schema)).Model.SubModel.Weights,
        ];
        return new BlendWeights(weights[..(weights.Length / 2)], weights[(weights.Length / 2)..]);
    }

    /// <summary>Every liked film against ten others of its rater's, each pair either way round.</summary>
    private static IEnumerable<Pair> Pairs(IReadOnlyList<BlendExample> examples, SplitMix64 numbers)
    {
        foreach (BlendExample example in examples)
        {
            int[] others = [.. Enumerable.Range(0, example.Liked.Length).Where(at => !example.Liked[at])];
            foreach (int liked in Enumerable.Range(0, example.Liked.Length).Where(at => example.Liked[at]))
            {
                for (int pair = 0; pair < PairsPerLiked; pair++)
                {
                    int other = others[numbers.Below(others.Length)];
                    bool isLikedFirst = numbers.Below(2) == 0;
                    yield return isLikedFirst ? Difference(example.Scores, liked, other, true) : Difference(example.Scores, other, liked, false);
                }
            }
        }
    }

    private static Pair Difference(BlendScores scores, int first, int second, bool isFirstLiked)
    {
        float[] differences = Array.ConvertAll(scores.BySignal, signal => signal[first] - signal[second]);
        float newness = BlendWeights.Newness(scores.Known);
        return new Pair { Features = [.. differences, .. differences.Select(difference => newness * difference)], Label = isFirstLiked };
    }

    /// <summary>Two films' signals subtracted, by the names that ML.NET's trainers look for.</summary>
    private sealed class Pair
    {
        public float[] Features { get; init; } = [];

        public bool Label { get; init; }
    }
}
