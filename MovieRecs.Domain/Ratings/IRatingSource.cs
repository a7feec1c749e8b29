namespace MovieRecs.Domain.Ratings;

/// <summary>The port through which models read ratings; the store implements it.</summary>
public interface IRatingSource
{
    /// <summary>Every rating there is, each rater and movie pair once, in no promised order.</summary>
    IAsyncEnumerable<Rating> ReadAllAsync(CancellationToken cancellationToken = default);
}
