using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Models.Bfm;
using MovieRecs.Domain.Models.Biases;
using MovieRecs.Domain.Models.Factorisation;
using MovieRecs.Domain.Models.KnnBaseline;
using MovieRecs.Domain.Models.Neighbours;

namespace MovieRecs.Domain.Models;

/// <summary>The star models there are.</summary>
public static class StarTrainers
{
    /// <summary>From the simplest on; names are unique.</summary>
    /// <param name="seed">Of the models that start from random numbers.</param>
    /// <param name="side">What is known of movies and raters.</param>
    /// <param name="settings">What to try in place of the defaults; their seeds don't count.</param>
    public static IReadOnlyList<IStarTrainer> All(ulong seed, SideInformation side, TrainerSettings? settings = null)
    {
        TrainerSettings tried = settings ?? new TrainerSettings();
        return
        [
            new BiasTrainer(),
            new BiasTrainer(BiasSettings.BaselineOnly, "baseline-only"),
            new KnnBaselineTrainer(),
            new UserNeighboursTrainer(tried.UserNeighbours),
            new ItemNeighboursTrainer(tried.ItemNeighbours),
            new SvdTrainer(SgdSettings.Svd with { Seed = seed }),
            new SvdPlusPlusTrainer(SgdSettings.SvdPlusPlus with { Seed = seed }),
            new BiasedAlsTrainer(new BiasedAlsSettings { Seed = seed }),
            new BfmTrainer(side, new BfmSettings { Seed = seed }),
            new OrdinalBfmTrainer(side, new BfmSettings { Seed = seed }),
            new FoldInBfmTrainer(side, seed),
            new HybridStarsTrainer(side, tried.HybridStars with { Seed = seed }),
            new DatedHybridStarsTrainer(side, tried.HybridStars with { Seed = seed }),
#if MLNET_RECOMMENDER
            new MlNet.MatrixFactorizationTrainer(),
#endif
        ];
    }
}
