using System.Globalization;
using System.Security.Claims;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Web.Accounts;

/// <summary>The claim that says which rater a signed-in person is.</summary>
public static class RaterClaim
{
    public const string Type = "rater";

    /// <summary>The person's rater, or null for a guest.</summary>
    public static RaterId? Rater(this ClaimsPrincipal user) =>
        int.TryParse(user.FindFirstValue(Type), NumberStyles.None, CultureInfo.InvariantCulture, out int id) ? new RaterId(id) : null;
}
