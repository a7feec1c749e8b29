using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Recommendations;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Recommending.Why;

namespace MovieRecs.Tests.Web.Recommending;

public sealed class ShownScoreTests
{
    private static readonly TrainedModel _model = SomeModel.TwoTastes();

    [Theory]
    [InlineData(5)]
    [InlineData(17)]
    [InlineData(33)]
    public void Numbers_AsShown_AddUpToTheScoreAndTheContent(int movie)
    {
        UserProfile profile = SomeModel.Profile((1, 5), (2, 4.5), (21, 2), (22, 1.5), (3, 4));

        ScoreBreakdown breakdown = new Recommender(_model).Explain(new MovieId(movie), profile)!;
        ShownScore shown = ShownScore.Of(breakdown);

        Assert.Equal(5, shown.Signals.Count);
        Assert.Equal(shown.Score, shown.Signals.Sum(signal => signal.Total) + shown.NamedGenres + shown.Popularity);
        Assert.Equal(shown.Score, shown.Taste + shown.Content + shown.NamedGenres + shown.Popularity);
        Assert.Equal(shown.Content, shown.Features.Sum(feature => feature.Contribution));
        Assert.Equal(breakdown.Score * 100, shown.Score, 0.51);
        Assert.All(shown.Signals, signal => Assert.Equal(signal.Share.Total * 100, signal.Total, 2.01));
    }

    [Fact]
    public void Why_OfABreakdown_NamesTheFilmThatAddedMost()
    {
        UserProfile profile = SomeModel.Profile((1, 5), (21, 1));

        ScoreBreakdown breakdown = new Recommender(_model).Explain(new MovieId(2), profile)!;

        Assert.Equal(breakdown.Signals.MaxBy(share => share.Total)!.Movie.Id, breakdown.Why.Cause);
    }
}
