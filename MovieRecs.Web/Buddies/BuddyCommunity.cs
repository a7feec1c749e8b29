using MovieRecs.Domain.Models.Neighbours;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Web.Buddies;

/// <summary>Everybody among whom buddies are found, as they were when the model was fitted.</summary>
/// <param name="Anonymous">Those without an account, who were imported or simulated; only these are shown without being asked.</param>
public sealed record BuddyCommunity(UserNeighbours Neighbours, IReadOnlySet<RaterId> Anonymous);
