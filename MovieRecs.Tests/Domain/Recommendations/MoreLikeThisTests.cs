using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Recommendations;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Domain.Recommendations;

public sealed class MoreLikeThisTests
{
    private static readonly Recommender TwoTastes = new(SomeModel.TwoTastes());

    [Fact]
    public void MoreLikeThis_RatedFilm_FindsItsTaste()
    {
        IReadOnlyList<Pick> picks = TwoTastes.MoreLikeThis(new(5), UserProfile.Empty, 10);

        Assert.Equal(10, picks.Count);
        Assert.All(picks, pick => Assert.InRange(pick.Movie.Value, 1, 20));
        Assert.DoesNotContain(picks, pick => pick.Movie == new MovieId(5));
        Assert.All(picks, pick => Assert.Equal((ReasonKind.Similar, new MovieId(5)), (pick.Why.Kind, pick.Why.Cause)));
    }

    [Fact]
    public void MoreLikeThis_SeenAndRefused_AreLeftOut()
    {
        UserProfile profile = new([SomeModel.Signal(6, 4)], [], [new MovieId(7)]);

        IReadOnlyList<Pick> picks = TwoTastes.MoreLikeThis(new(5), profile, 40);

        Assert.Equal(37, picks.Count);
        Assert.DoesNotContain(picks, pick => pick.Movie.Value is 5 or 6 or 7);
    }

    [Fact]
    public void MoreLikeThis_FilmWithoutRatings_GoesByContent()
    {
        Recommender recommender = new(SomeModel.Train(
        [
            Some.Movie(1, "Stagecoach", 1939, "Western"), Some.Movie(2, "Top Hat", 1935, "Musical"), Some.Movie(3, "High Noon", 1952, "Western"),
            Some.Movie(4, "Swing Time", 1936, "Musical"),
        ]));

        Pick best = recommender.MoreLikeThis(new(1), UserProfile.Empty, 3)[0];

        Assert.Equal(new MovieId(3), best.Movie);
        Assert.Equal("In common: westerns", best.Why.Text);
    }

    [Fact]
    public void MoreLikeThis_UnknownFilm_IsEmpty() => Assert.Empty(TwoTastes.MoreLikeThis(new(999), UserProfile.Empty, 10));
}
