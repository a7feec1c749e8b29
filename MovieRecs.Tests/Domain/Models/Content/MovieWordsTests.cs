using MovieRecs.Domain.Models.Content;

namespace MovieRecs.Tests.Domain.Models.Content;

public sealed class MovieWordsTests
{
    [Fact]
    public void Of_MoviesInAnyOrder_HaveTheirOwnWordsInTheirOrder()
    {
        MovieWords words = MovieWords.Of([(new(7), [("space", 1), ("alien", 3)]), (new(2), []), (new(4), [("space", 2)])]);

        Assert.Equal([("space", 1f), ("alien", 3f)], words.Of(new(7)));
        Assert.Empty(words.Of(new(2)));
        Assert.Equal([("space", 2f)], words.Of(new(4)));
        Assert.Empty(words.Of(new(5)));
    }

    [Fact]
    public void Of_AMovieTwiceOrAWordThatNeverComes_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => MovieWords.Of([(new(1), []), (new(1), [])]));
        Assert.Throws<ArgumentException>(() => MovieWords.Of([(new(1), [("alien", 0)])]));
    }
}
