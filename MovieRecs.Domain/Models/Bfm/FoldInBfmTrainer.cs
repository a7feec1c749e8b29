using MovieRecs.Domain.Datasets;

namespace MovieRecs.Domain.Models.Bfm;

/// <summary>
/// The <see cref="BfmTrainer"/> that a person without a past is best folded into: users are known by their identity alone,
/// neither by the movies they rated nor by their traits, so half the memory serves.
/// </summary>
/// <remarks>As <see cref="BfmTrainer"/>; the fold-in is that of <see cref="BfmModel"/>.</remarks>
public sealed class FoldInBfmTrainer(SideInformation side, ulong seed = 42) : IStarTrainer
{
    private readonly BfmTrainer _trainer = new(side, new BfmSettings { Samples = 50, UsesMoviesRated = false, UsesTraits = false, Seed = seed });

    public string Name => "bfm-foldin";

    IStarModel IStarTrainer.Train(RatingDataset train, CancellationToken cancellationToken) => Train(train, null, cancellationToken);

    IStarModel IStarTrainer.Train(RatingDataset train, IProgress<double>? progress, CancellationToken cancellationToken) => Train(train, progress, cancellationToken);

    /// <inheritdoc cref="BfmTrainer.Train"/>
    public BfmModel Train(RatingDataset train, IProgress<double>? progress = null, CancellationToken cancellationToken = default) =>
        _trainer.Train(train, progress, cancellationToken);
}
