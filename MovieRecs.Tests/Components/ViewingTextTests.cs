using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Ratings;
using MovieRecs.Web.Components.Shared;

namespace MovieRecs.Tests.Components;

public sealed class ViewingTextTests
{
    [Theory]
    [InlineData(WatchOutcome.Finished, null, false, "Finished on 3 May 2026")]
    [InlineData(WatchOutcome.Abandoned, 40, false, "Abandoned on 3 May 2026 · 40 min")]
    [InlineData(WatchOutcome.Finished, 170, true, "Finished on 3 May 2026 · 170 min · rewatch")]
    public void Describe_AViewing_SaysHowItEndedWhenAndHowLong(WatchOutcome outcome, int? minutes, bool rewatch, string expected)
    {
        WatchEvent viewing = new()
        {
            Rater = new RaterId(1),
            Movie = new MovieId(1),
            WatchedOn = new DateOnly(2026, 5, 3),
            Outcome = outcome,
            MinutesWatched = minutes,
            IsRewatch = rewatch,
        };

        Assert.Equal(expected, ViewingText.Describe(viewing));
    }
}
