using MovieRecs.Domain.Models;
using MovieRecs.Domain.Ranking;

namespace MovieRecs.Web.Api.Answers;

/// <summary>A filter of a person's that keeps movies from them.</summary>
/// <param name="Value">The minutes, the genre, the decade's first year or the person's name.</param>
/// <param name="Movies">How many movies come back once it alone is gone.</param>
internal sealed record FilterToLoosen(FilterKind Kind, string Value, int Movies)
{
    public static FilterToLoosen Of(FilterAdvice advice) => new(advice.Filter.Kind, advice.Filter.Value, advice.Movies);
}
