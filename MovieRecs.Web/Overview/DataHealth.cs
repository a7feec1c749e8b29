namespace MovieRecs.Web.Overview;

/// <summary>What there is to learn from.</summary>
/// <param name="Movies">Films in the catalogue.</param>
/// <param name="Unrated">Of these, films that nobody has rated: they are reached by their content only.</param>
/// <param name="WithoutGenre">Of these, films of no known genre: they can't even be reached by that.</param>
/// <param name="Raters">Everybody who may rate, by where they come from.</param>
/// <param name="Newer">Ratings that came or changed since the served snapshot was trained.</param>
/// <param name="LeftOut">Raters whom an admin leaves out of trainings.</param>
/// <param name="FreeBytes">Free room on the disk of the data folder.</param>
public sealed record DataHealth(
    int Movies, int Unrated, int WithoutGenre, long Ratings, IReadOnlyDictionary<Domain.Ratings.RaterSource, int> Raters, long Newer, int LeftOut, long FreeBytes)
{
    public int RaterCount => Raters.Values.Sum();

    /// <summary>Ratings over all pairs of a rater and a film, 0 to 1.</summary>
    public double Density => Movies == 0 || RaterCount == 0 ? 0 : (double)Ratings / ((double)Movies * RaterCount);

    /// <summary>The share of all ratings that the served snapshot doesn't know, 0 to 1.</summary>
    public double NewerShare => Ratings == 0 ? 0 : Math.Min(1, (double)Newer / Ratings);
}
