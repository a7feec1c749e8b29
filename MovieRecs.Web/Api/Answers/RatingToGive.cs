namespace MovieRecs.Web.Api.Answers;

/// <summary>What a person thinks of a movie.</summary>
/// <param name="Stars">Half a star to five stars, in half steps: 0.5, 1, 1.5 … 5.</param>
internal sealed record RatingToGive(double Stars);
