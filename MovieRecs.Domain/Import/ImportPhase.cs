namespace MovieRecs.Domain.Import;

/// <summary>What an import is doing, in the order it does it.</summary>
public enum ImportPhase
{
    /// <summary>Fetching a dataset; counted in bytes.</summary>
    Downloading,

    /// <summary>Reading the dataset; counted in bytes.</summary>
    Reading,

    /// <summary>Writing movies, tags and raters; counted in movies.</summary>
    WritingMovies,

    /// <summary>Writing ratings; counted in ratings.</summary>
    WritingRatings,

    /// <summary>Summing up and committing; not counted.</summary>
    Finishing,
}
