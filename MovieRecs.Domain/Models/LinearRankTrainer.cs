using MovieRecs.Domain.Datasets;

namespace MovieRecs.Domain.Models;

/// <summary>One linear scorer as a ranker by itself, as it stands in the hybrid beside others.</summary>
/// <param name="name">What it is called.</param>
/// <param name="fit">Fits it; its item indices are those of the dataset.</param>
public sealed class LinearRankTrainer(string name, Func<RatingDataset, CancellationToken, ILinearScorer> fit) : IRankTrainer
{
    public string Name => name;

    public IRankModel Train(RatingDataset train, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(train);
        return new LinearRankModel(train.Items, fit(train, cancellationToken));
    }
}
