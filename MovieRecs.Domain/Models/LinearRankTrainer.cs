using MovieRecs.Domain.Datasets;

namespace MovieRecs.Domain.Models;

/// <summary>One linear scorer as a ranker by itself, as it stands in the hybrid beside others.</summary>
/// <param name="name">What it is called.</param>
/// <param name="fit">Fits it, and tells the finished share, 0 to 1; its item indices are those of the dataset.</param>
public sealed class LinearRankTrainer(string name, Func<RatingDataset, IProgress<double>?, CancellationToken, ILinearScorer> fit) : IRankTrainer
{
    public string Name => name;

    public IRankModel Train(RatingDataset train, CancellationToken cancellationToken = default) => Train(train, null, cancellationToken);

    public IRankModel Train(RatingDataset train, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(train);
        return new LinearRankModel(train.Items, fit(train, progress, cancellationToken));
    }
}
