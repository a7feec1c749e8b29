using MovieRecs.Domain.Datasets;

namespace MovieRecs.Domain.Models;

/// <summary>Fits one kind of ranker. A trainer holds settings only; what it learns is in the model.</summary>
public interface IRankTrainer
{
    /// <summary>What the model is called wherever it is chosen or measured: "ials".</summary>
    string Name { get; }

    /// <summary>A model of <paramref name="train"/>; the same dataset and settings give the same model.</summary>
    /// <exception cref="OperationCanceledException">Cancelled; nothing is left behind.</exception>
    IRankModel Train(RatingDataset train, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="Train(RatingDataset, CancellationToken)"/>
    /// <param name="progress">Told the finished share, 0 to 1, on the training thread, by trainers that take long; the others tell nothing.</param>
    IRankModel Train(RatingDataset train, IProgress<double>? progress, CancellationToken cancellationToken) => Train(train, cancellationToken);
}
