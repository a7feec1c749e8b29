using MovieRecs.Web.Ratings;

namespace MovieRecs.Web.Api.Answers;

/// <summary>What everyone here thinks of a movie.</summary>
/// <param name="MeanStars">Null where nobody has rated it.</param>
/// <param name="Histogram">Ten counts: of half a star first, of five stars last.</param>
internal sealed record CommunityOpinion(int RatingCount, double? MeanStars, IReadOnlyList<int> Histogram)
{
    public static CommunityOpinion Of(RatingHistogram histogram) =>
        new(histogram.Total, histogram.Total == 0 ? null : Math.Round(histogram.Mean, 2), histogram.Counts);
}
