using MovieRecs.Domain.Datasets;

namespace MovieRecs.Domain.Models.Hybrid;

/// <summary>Trains the very snapshot that the site serves, to be measured by the order it puts movies in.</summary>
public sealed class HybridRankTrainer(SideInformation side, ModelSettings? settings = null) : IRankTrainer
{
    public string Name => "hybrid-rank";

    public IRankModel Train(RatingDataset train, CancellationToken cancellationToken = default) => Train(train, null, cancellationToken);

    public IRankModel Train(RatingDataset train, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(train);
        return new ModelTrainer(TimeProvider.System).Train(side.MoviesOf(train.Items), train, settings ?? new ModelSettings(), progress, cancellationToken);
    }
}
