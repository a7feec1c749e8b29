using MovieRecs.Domain.Datasets;

namespace MovieRecs.Domain.Models.Bfm;

/// <summary>
/// Fits <see cref="DatedHybridStars"/>, for measurement only: a site that recommends doesn't know in which session a rating
/// will be given, or what else will be given in it. To the two blocks of <see cref="BfmTrainer"/> comes a third, whose
/// entities are each person's sessions and whose only features are their identities, with a linear weight s ~ N(μ, 1/λ)
/// each: given all others it is drawn from N((α Σe' + λμ)/(αn + λ), 1/(αn + λ)), e' being what the rest leaves of the
/// session's n ratings, and μ and λ as any group's.
/// </summary>
/// <remarks>
/// Y. Koren, "Collaborative filtering with temporal dynamics", KDD 2009, for the effect of a session, there a day;
/// S. Rendle, L. Zhang &amp; Y. Koren, "On the difficulty of evaluating baselines", arXiv:1905.01395, 2019, for time among
/// the features of a factorisation machine.
/// </remarks>
public sealed class DatedHybridStarsTrainer : IStarTrainer
{
    private readonly SideInformation _side;
    private readonly HybridStarsSettings _settings;

    /// <inheritdoc cref="HybridStarsTrainer(SideInformation, HybridStarsSettings?)"/>
    public DatedHybridStarsTrainer(SideInformation side, HybridStarsSettings? settings = null)
    {
        _side = side;
        _settings = settings ?? new HybridStarsSettings();
        _settings.Sampling.Validate();
    }

    public string Name => "hybrid-stars-dated";

    IStarModel IStarTrainer.Train(RatingDataset train, CancellationToken cancellationToken) => Train(train, null, cancellationToken);

    IStarModel IStarTrainer.Train(RatingDataset train, IProgress<double>? progress, CancellationToken cancellationToken) => Train(train, progress, cancellationToken);

    /// <inheritdoc cref="BfmTrainer.Train"/>
    /// <remarks>Without times it is <see cref="HybridStars"/>.</remarks>
    public DatedHybridStars Train(RatingDataset train, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(train);
        BfmSettings settings = _settings.SamplingFor(train.Items.Count);
        return new DatedHybridStars(Fit(isOrdinal: false, 0), Fit(isOrdinal: true, 0.5), new TrainedRaters(train, SideInformation.None));

        BfmModel Fit(bool isOrdinal, double from) => BfmFit.Run(train, _side, isOrdinal, isDated: true, settings, new ProgressShare(progress, from, from + 0.5), cancellationToken);
    }
}
