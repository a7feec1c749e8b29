using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Models.Content;
using MovieRecs.Domain.Models.Ease;
using MovieRecs.Domain.Models.Hybrid;
using MovieRecs.Domain.Models.Ials;
using MovieRecs.Domain.Models.MlNet;

namespace MovieRecs.Domain.Models;

/// <summary>The rankers there are.</summary>
public static class RankTrainers
{
    /// <summary>From the simplest on; names are unique, also among <see cref="StarTrainers"/>.</summary>
    /// <param name="seed">Of the models that start from random numbers.</param>
    /// <param name="side">What is known of the movies.</param>
    /// <param name="settings">What to try in place of the defaults; their seeds and threads don't count.</param>
    public static IReadOnlyList<IRankTrainer> All(ulong seed, SideInformation side, TrainerSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(side);
        TrainerSettings tried = settings ?? new TrainerSettings();
        IalsSettings ials = tried.Ials with { Seed = seed, Threads = 1 };
        ModelSettings served = tried.Served with { Ials = tried.Served.Ials with { Seed = seed, Threads = 1 } };
        return
        [
            new PopularityTrainer(),
            new LinearRankTrainer("content", (train, _, _) => new ContentModel(side.MoviesOf(train.Items), TextFeatures.Of(side.MoviesOf(train.Items)))),
            new LinearRankTrainer("ials", (train, progress, cancellationToken) => new IalsTrainer(ials).Train(train, progress, cancellationToken)),
            new LinearRankTrainer("ease", (train, progress, cancellationToken) => new EaseTrainer(tried.Ease).Train(train, progress, cancellationToken)),
            new HybridRankTrainer(side, served),
            new HybridLinearTrainer(side, seed),
            new HybridLightGbmTrainer(side, seed),
        ];
    }
}
