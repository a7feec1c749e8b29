namespace MovieRecs.Web.Ratings.Counting;

/// <param name="From">The first day of the period, in UTC.</param>
/// <param name="Ratings">How many were given in it.</param>
public readonly record struct PeriodCount(DateOnly From, int Ratings);
