using System.Reflection;
using MovieRecs.Domain.Ratings;
using MovieRecs.Web.Accounts;

namespace MovieRecs.Web.Api;

/// <summary>Whose ratings and lists a request is about: always the signed-in person's own, never one that an address names.</summary>
/// <param name="Rater">The person among the raters.</param>
internal sealed record Me(RaterId Rater)
{
    /// <summary>Called by the framework for an endpoint that lets only people in.</summary>
    public static ValueTask<Me?> BindAsync(HttpContext context, ParameterInfo parameter) =>
        ValueTask.FromResult(context.User.RaterId() is { } rater ? new Me(rater) : null);
}
