using MovieRecs.Domain.Datasets;

namespace MovieRecs.Domain.Models.Bfm;

/// <summary>
/// Fits a <see cref="BfmModel"/> as <see cref="BfmTrainer"/> does, but takes stars as steps: a rating is at the level
/// between whose cutpoints z ~ N(η, 1) falls (<see cref="OrdinalLikelihood"/>). What is predicted is the mean of the stars.
/// The levels are the different stars of the training set, so half stars are as good as whole ones.
/// </summary>
/// <remarks>
/// J. Albert &amp; S. Chib, "Bayesian analysis of binary and polychotomous response data", JASA 88(422), 1993;
/// S. Rendle, L. Zhang &amp; Y. Koren, "On the difficulty of evaluating baselines", arXiv:1905.01395, 2019, for its use here.
/// </remarks>
public sealed class OrdinalBfmTrainer : IStarTrainer
{
    private readonly SideInformation _side;
    private readonly BfmSettings _settings;

    /// <inheritdoc cref="BfmTrainer(SideInformation, BfmSettings?)"/>
    public OrdinalBfmTrainer(SideInformation side, BfmSettings? settings = null)
    {
        _side = side;
        _settings = settings ?? new BfmSettings();
        _settings.Validate();
    }

    public string Name => "bfm-ordinal";

    IStarModel IStarTrainer.Train(RatingDataset train, CancellationToken cancellationToken) => Train(train, null, cancellationToken);

    IStarModel IStarTrainer.Train(RatingDataset train, IProgress<double>? progress, CancellationToken cancellationToken) => Train(train, progress, cancellationToken);

    /// <inheritdoc cref="BfmTrainer.Train"/>
    public BfmModel Train(RatingDataset train, IProgress<double>? progress = null, CancellationToken cancellationToken = default) =>
        BfmFit.Run(train, _side, isOrdinal: true, isDated: false, _settings, progress, cancellationToken);
}
