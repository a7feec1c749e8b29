using MovieRecs.Domain.Datasets;

namespace MovieRecs.Domain.Models.Bfm;

/// <summary>Fits <see cref="HybridStars"/>: a factorisation machine for stars as lengths, then one for stars as steps.</summary>
public sealed class HybridStarsTrainer : IStarTrainer
{
    private readonly SideInformation _side;
    private readonly HybridStarsSettings _settings;

    /// <inheritdoc cref="BfmTrainer(SideInformation, BfmSettings?)"/>
    public HybridStarsTrainer(SideInformation side, HybridStarsSettings? settings = null)
    {
        _side = side;
        _settings = settings ?? new HybridStarsSettings();
        _settings.Sampling.Validate();
    }

    public string Name => "hybrid-stars";

    IStarModel IStarTrainer.Train(RatingDataset train, CancellationToken cancellationToken) => Train(train, null, cancellationToken);

    IStarModel IStarTrainer.Train(RatingDataset train, IProgress<double>? progress, CancellationToken cancellationToken) => Train(train, progress, cancellationToken);

    /// <inheritdoc cref="BfmTrainer.Train"/>
    public HybridStars Train(RatingDataset train, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(train);
        BfmSettings settings = _settings.SamplingFor(train.Items.Count);
        BfmModel lengths = BfmFit.Run(train, _side, isOrdinal: false, isDated: false, settings, Half(0), cancellationToken);
        BfmModel steps = BfmFit.Run(train, _side, isOrdinal: true, isDated: false, settings, Half(0.5), cancellationToken);
        return new HybridStars(lengths, steps, new TrainedRaters(train, SideInformation.None));

        ProgressShare Half(double from) => new(progress, from, from + 0.5);
    }
}
