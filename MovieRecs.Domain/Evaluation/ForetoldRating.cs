using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Evaluation;

/// <summary>A rating, and what was expected of it before it was given.</summary>
/// <param name="Expected">In stars, on the scale.</param>
/// <param name="Interval">Where it was to lie four times of five; null where that was not told.</param>
/// <param name="Usual">What everyone else gives the film on average, in stars: the baseline.</param>
/// <param name="WasShown">True where the person knew what was expected: people drift towards it.</param>
/// <param name="At">When it was given, in Unix seconds.</param>
/// <remarks>D. Cosley et al., "Is seeing believing? How recommender interfaces affect users' opinions", CHI 2003.</remarks>
public sealed record ForetoldRating(MovieId Movie, float Expected, StarRange? Interval, Stars Given, float Usual, bool WasShown, long At)
{
    /// <summary>|given − expected|, in stars.</summary>
    public double Error => Math.Abs((double)Given.Value - Expected);

    /// <summary>|given − usual|, in stars: the error of somebody who always says what everyone else gives.</summary>
    public double UsualError => Math.Abs((double)Given.Value - Usual);

    /// <summary>Whether the interval held; null where there was none.</summary>
    public bool? Held => Interval is { } interval ? Given.Value >= interval.Lowest && Given.Value <= interval.Highest : null;
}
