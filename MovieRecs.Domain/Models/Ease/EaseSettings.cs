namespace MovieRecs.Domain.Models.Ease;

/// <summary>What an <see cref="EaseTrainer"/> can be told.</summary>
public sealed record EaseSettings
{
    /// <summary>
    /// How many movies are covered at most, the most rated. Time is cubic in them and memory quadratic: 2,500 take a few
    /// seconds and 25 MB, twice as many eight times as long.
    /// </summary>
    public int MaximumMovies { get; init; } = 2500;

    /// <summary>
    /// λ for each rating that a covered movie has on average, up to <see cref="RegularisationLimit"/>. From 5 to 10 accuracy
    /// is level, by holdouts inside training parts of MovieLens 100K and latest-small, and less reaches more movies. It comes
    /// to about 300 and 160 on those two.
    /// </summary>
    public float RegularisationPerRating { get; init; } = 5f;

    /// <summary>λ at most; Steck finds 500 for the 20 million ratings of MovieLens 20M.</summary>
    public float RegularisationLimit { get; init; } = 500f;

    /// <summary>
    /// β: scores are divided by (ratings of the movie)^β. At 0 they are EASE's own; more of it brings seldom seen movies up.
    /// </summary>
    public float PopularityDiscount { get; init; }

    /// <summary>λ for so many ratings of so many covered movies.</summary>
    public float RegularisationFor(int ratings, int movies) =>
        Math.Min(RegularisationLimit, RegularisationPerRating * ratings / Math.Max(1, movies));
}
