using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Models;

namespace MovieRecs.Web.Evaluations;

/// <summary>A star trainer whose trainings somebody follows, each as the share from one number to another.</summary>
internal sealed class FollowedStars : IStarTrainer, IProgress<double>
{
    private readonly IStarTrainer _inner;
    private readonly IProgress<double> _progress;
    private readonly double _from;
    private readonly double _to;

    private FollowedStars(IStarTrainer inner, IProgress<double> progress, double from, double to) => (_inner, _progress, _from, _to) = (inner, progress, from, to);

    public string Name => _inner.Name;

    /// <param name="progress">Null where nobody follows.</param>
    public static IStarTrainer Of(IStarTrainer trainer, IProgress<double>? progress, double from, double to) =>
        progress is null ? trainer : new FollowedStars(trainer, progress, from, to);

    public IStarModel Train(RatingDataset train, CancellationToken cancellationToken = default)
    {
        Report(0);
        return _inner.Train(train, this, cancellationToken);
    }

    public void Report(double value) => _progress.Report(_from + ((_to - _from) * value));
}
