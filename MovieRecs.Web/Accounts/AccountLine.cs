using MovieRecs.Domain.Ratings;

namespace MovieRecs.Web.Accounts;

/// <summary>An account, as admins see it in a list.</summary>
/// <param name="LastRatedAt">When they rated last, in Unix seconds; null where they have no rating.</param>
/// <param name="IsLocked">True where an admin has locked it.</param>
/// <param name="LockedUntil">Until when wrong passwords have locked it; null where they haven't.</param>
/// <param name="Rater">Null before their first visit.</param>
public sealed record AccountLine(
    string Id, string Name, string Email, bool IsAdmin, bool IsLocked, DateTimeOffset? LockedUntil, int Ratings, long? LastRatedAt, RaterId? Rater, bool IsLeftOut);
