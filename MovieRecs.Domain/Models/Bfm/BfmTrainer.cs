using MovieRecs.Domain.Datasets;

namespace MovieRecs.Domain.Models.Bfm;

/// <summary>
/// Fits a <see cref="BfmModel"/> by Gibbs sampling with relational blocks, where a rating is r ~ N(w₀ + η, 1/α). Each sweep
/// draws, given all the rest: α and w₀ (<see cref="GaussianLikelihood"/>), the prior of every group of features
/// (<see cref="GroupPrior"/>), and every weight (<see cref="BlockSampler"/>). Users are described by who they are, the
/// movies they rated and their traits; movies by who they are, who rated them, genres and decade. A sweep's cost is linear
/// in ratings and in the sizes of those sets, times the rank.
/// </summary>
/// <remarks>
/// S. Rendle, "Factorization machines with libFM", ACM TIST 3(3), 2012; C. Freudenthaler, L. Schmidt-Thieme &amp; S. Rendle,
/// "Bayesian factorization machines", NIPS workshop on sparse representation, 2011; S. Rendle, L. Zhang &amp; Y. Koren, "On the
/// difficulty of evaluating baselines", arXiv:1905.01395, 2019 (the features).
/// </remarks>
public sealed class BfmTrainer : IStarTrainer
{
    private readonly SideInformation _side;
    private readonly BfmSettings _settings;

    /// <param name="side">Genres, years and traits; whatever is missing is done without.</param>
    /// <exception cref="ArgumentOutOfRangeException">A rank or number of samples below 1, or no sweep after the first ones.</exception>
    public BfmTrainer(SideInformation side, BfmSettings? settings = null)
    {
        _side = side;
        _settings = settings ?? new BfmSettings();
        _settings.Validate();
    }

    public string Name => "bfm";

    IStarModel IStarTrainer.Train(RatingDataset train, CancellationToken cancellationToken) => Train(train, null, cancellationToken);

    IStarModel IStarTrainer.Train(RatingDataset train, IProgress<double>? progress, CancellationToken cancellationToken) => Train(train, progress, cancellationToken);

    /// <inheritdoc cref="IStarTrainer.Train(RatingDataset, CancellationToken)"/>
    /// <param name="progress">Told the finished share, 0 to 1.</param>
    public BfmModel Train(RatingDataset train, IProgress<double>? progress = null, CancellationToken cancellationToken = default) =>
        BfmFit.Run(train, _side, isOrdinal: false, isDated: false, _settings, progress, cancellationToken);
}
