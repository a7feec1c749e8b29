using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Models;

namespace MovieRecs.Web.Evaluations;

/// <summary>A ranker's trainer whose trainings somebody follows.</summary>
internal sealed class FollowedRanks : IRankTrainer
{
    private readonly IRankTrainer _inner;
    private readonly IProgress<double> _progress;

    private FollowedRanks(IRankTrainer inner, IProgress<double> progress) => (_inner, _progress) = (inner, progress);

    public string Name => _inner.Name;

    /// <param name="progress">Null where nobody follows.</param>
    public static IRankTrainer Of(IRankTrainer trainer, IProgress<double>? progress) => progress is null ? trainer : new FollowedRanks(trainer, progress);

    public IRankModel Train(RatingDataset train, CancellationToken cancellationToken = default) => _inner.Train(train, _progress, cancellationToken);
}
