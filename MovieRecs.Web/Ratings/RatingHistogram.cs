namespace MovieRecs.Web.Ratings;

/// <summary>How often a movie was given each number of half steps.</summary>
/// <param name="Counts">Ten counts: of half a star first, of five stars last.</param>
public sealed record RatingHistogram(IReadOnlyList<int> Counts)
{
    public static RatingHistogram Empty { get; } = new(new int[10]);

    public int Total => Counts.Sum();

    /// <summary>The mean in stars; 0 where nobody rated.</summary>
    public double Mean => Total == 0 ? 0 : Counts.Select((count, index) => count * (index + 1) / 2.0).Sum() / Total;
}
