namespace MovieRecs.Web.Api.Answers;

/// <summary>Who a request is made for.</summary>
/// <param name="Name">What the site calls them.</param>
/// <param name="Roles">Admin, or none.</param>
internal sealed record SignedInPerson(string Name, string Email, IReadOnlyList<string> Roles, int RatingCount, int WatchlistCount, int NotInterestedCount);
