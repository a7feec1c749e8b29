using MovieRecs.Domain.Ratings;
using MovieRecs.Web.Ratings;

namespace MovieRecs.Web.Api.Answers;

/// <summary>What one person did about a movie, and what they may think of it.</summary>
/// <param name="Stars">Their rating; null where they gave none.</param>
/// <param name="Thumb">Up or down; null where they gave none.</param>
/// <param name="Viewings">Newest first.</param>
/// <param name="Expected">What they are expected to give it, while they haven't rated it; null where there is nothing to tell it from.</param>
internal sealed record PersonalOpinion(double? Stars, Thumb? Thumb, bool OnWatchlist, bool NotInterested, IReadOnlyList<RecordedViewing> Viewings, ExpectedOpinion? Expected)
{
    public static PersonalOpinion Of(PersonalState state, ExpectedOpinion? expected) => new(
        state.HalfSteps == 0 ? null : state.HalfSteps / 2.0,
        state.Thumb,
        state.IsOnWatchlist,
        state.IsHidden,
        [.. state.Viewings.Select(RecordedViewing.Of)],
        expected);
}
