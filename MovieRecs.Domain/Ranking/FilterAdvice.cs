using MovieRecs.Domain.Models;

namespace MovieRecs.Domain.Ranking;

/// <summary>Says which filter to loosen where a person's filters leave too little.</summary>
/// <param name="Filter">The filter.</param>
/// <param name="Movies">How many movies come back once it alone is gone.</param>
public sealed record FilterAdvice(Filter Filter, int Movies)
{
    /// <summary>One for each of the person's filters, the one that gives back most first; ties in the filters' own order.</summary>
    public static IReadOnlyList<FilterAdvice> For(TrainedModel model, UserProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        int now = CandidateSelector.Select(model, profile).Length;
        return
        [
            .. profile.Preferences.Filters()
                .Select(filter => new FilterAdvice(filter, CandidateSelector.Select(model, profile.With(profile.Preferences.Without(filter))).Length - now))
                .OrderByDescending(advice => advice.Movies),
        ];
    }
}
