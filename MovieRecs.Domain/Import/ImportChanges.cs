namespace MovieRecs.Domain.Import;

/// <summary>What an import changed in the store.</summary>
/// <param name="NewMovies">Movies that the store didn't have.</param>
/// <param name="KnownMovies">Movies that it had, and that were enriched.</param>
/// <param name="NewRaters">Raters that the store didn't have.</param>
/// <param name="Raters">All raters of the dataset, new or not.</param>
/// <param name="NewRatings">Ratings that the store didn't have.</param>
/// <param name="NewerRatings">Ratings that replaced an older one.</param>
/// <param name="KnownRatings">Ratings that the store had already, as new or newer.</param>
public sealed record ImportChanges(int NewMovies, int KnownMovies, int NewRaters, int Raters, int NewRatings, int NewerRatings, int KnownRatings)
{
    /// <summary>All movies of the dataset.</summary>
    public int Movies => NewMovies + KnownMovies;

    /// <summary>All ratings of the dataset that could be used.</summary>
    public int Ratings => NewRatings + NewerRatings + KnownRatings;
}
