using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Web.Evaluations;

/// <summary>Where the ratings come from that models are measured on.</summary>
internal abstract class EvaluationSource : IDisposable
{
    /// <summary>What it is called in the report.</summary>
    public abstract string Name { get; }

    /// <summary>What is known beside the ratings.</summary>
    public abstract SideInformation Side { get; }

    /// <summary>The names of the folds it brings along; mostly there are none.</summary>
    public virtual IReadOnlyList<string> FoldNames => [];

    /// <summary>What had to be left out of what was read so far, a sentence each.</summary>
    public virtual IEnumerable<string> Remarks => [];

    /// <summary>The folds it brings along.</summary>
    public virtual IReadOnlyList<PredefinedFold> ReadFolds(CancellationToken cancellationToken) => [];

    /// <summary>All ratings, ordered by rater and movie.</summary>
    public abstract IReadOnlyList<Rating> ReadAll(CancellationToken cancellationToken);

    /// <summary>All ratings in the order in which they are written down.</summary>
    public abstract IReadOnlyList<Rating> ReadLines(CancellationToken cancellationToken);

    public abstract void Dispose();
}
