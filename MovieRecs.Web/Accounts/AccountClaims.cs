using System.Globalization;
using System.Security.Claims;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Web.Accounts;

/// <summary>What a session knows about its account without asking the store.</summary>
public static class AccountClaims
{
    /// <summary>The claim that holds the account's <see cref="RaterId"/>.</summary>
    public const string Rater = "rater";

    /// <summary>Whose ratings this session reads and writes; null for a guest.</summary>
    public static RaterId? RaterId(this ClaimsPrincipal user) =>
        int.TryParse(user.FindFirstValue(Rater), NumberStyles.None, CultureInfo.InvariantCulture, out int id) ? new RaterId(id) : null;
}
