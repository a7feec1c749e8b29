using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Models.Content;
using MovieRecs.Domain.Models.Ease;
using MovieRecs.Domain.Models.Hybrid;
using MovieRecs.Domain.Models.Ials;
using MovieRecs.Domain.Models.MlNet;

namespace MovieRecs.Domain.Models;

/// <summary>The rankers there are, each as it is by default.</summary>
public static class RankTrainers
{
    /// <summary>From the simplest on; names are unique, also among <see cref="StarTrainers"/>.</summary>
    /// <param name="seed">Of the models that start from random numbers.</param>
    /// <param name="side">What is known of the movies.</param>
    public static IReadOnlyList<IRankTrainer> All(ulong seed, SideInformation side)
    {
        ArgumentNullException.ThrowIfNull(side);
        IalsSettings ials = new() { Seed = seed, Threads = 1 };
        return
        [
            new PopularityTrainer(),
            new LinearRankTrainer("content", (train, _) => new ContentModel(side.MoviesOf(train.Items), TextFeatures.Of(side.MoviesOf(train.Items)))),
            new LinearRankTrainer("ials", (train, cancellationToken) => new IalsTrainer(ials).Train(train, null, cancellationToken)),
            new LinearRankTrainer("ease", (train, cancellationToken) => new EaseTrainer(new EaseSettings()).Train(train, null, cancellationToken)),
            new HybridRankTrainer(side, new ModelSettings { Ials = ials }),
            new HybridLinearTrainer(side, seed),
            new HybridLightGbmTrainer(side, seed),
        ];
    }
}
