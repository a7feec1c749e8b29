using MovieRecs.Domain.Recommendations;

namespace MovieRecs.Web.Recommending.Why;

/// <summary>One feature of a film, with what it contributes in hundredths, as shown.</summary>
/// <param name="Feature">Null for the average film's part, which is taken off.</param>
public sealed record ShownFeature(ContentFeature? Feature, int Contribution);
