namespace MovieRecs.Web.Ratings.Counting;

/// <summary>How many people, or movies, have about as many ratings.</summary>
/// <param name="Fewest">This many or more, and fewer than the next group.</param>
/// <param name="Name">The group as a range: "10–19".</param>
public readonly record struct SizeCount(int Fewest, string Name, int Count);
