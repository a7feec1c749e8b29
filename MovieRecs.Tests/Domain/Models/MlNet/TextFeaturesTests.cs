using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Models.Content;
using MovieRecs.Domain.Models.MlNet;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Domain.Models.MlNet;

public sealed class TextFeaturesTests
{
    [Fact]
    public void Of_TitlesAndTags_AreSharedWordsCounted()
    {
        Movie[] movies = [Film(1, "The Tale of Amélie", "paris"), Film(2, "Paris, Paris", "a tale"), Film(3, "AMELIE!", null), Film(4, "Heat", null), Film(5, "The", null)];

        MovieWords words = TextFeatures.Of(movies);

        // "The", "of" and "a" say nothing, and nobody else has "heat".
        Assert.Equal([("amelie", 1f), ("paris", 1f), ("tale", 1f)], words.Of(new(1)).OrderBy(word => word.Word, StringComparer.Ordinal));
        Assert.Equal([("paris", 2f), ("tale", 1f)], words.Of(new(2)).OrderBy(word => word.Word, StringComparer.Ordinal));
        Assert.Equal([("amelie", 1f)], words.Of(new(3)));
        Assert.Empty(words.Of(new(4)));
        Assert.Empty(words.Of(new(5)));
    }

    [Fact]
    public void Of_NothingToRead_IsEmpty()
    {
        Assert.Empty(TextFeatures.Of([]).Of(new(1)));
        Assert.Empty(TextFeatures.Of([Film(1, "", null)]).Of(new(1)));
    }

    [Fact]
    public void Train_WithWords_SequelsAreAlike()
    {
        Movie[] movies = [Film(1, "Alien", null), Film(2, "Alien Resurrection", null), Film(3, "Heat", null)];

        Assert.True(Train(movies, new ModelSettings()).Content.Cosine(0, 1) > 0);
        Assert.Equal(0, Train(movies, new ModelSettings { HasWords = false }).Content.Cosine(0, 1));
    }

    private static TrainedModel Train(Movie[] movies, ModelSettings settings) =>
        new ModelTrainer(TimeProvider.System).Train(movies, Some.Dataset(), settings, null, TestContext.Current.CancellationToken);

    private static Movie Film(int id, string title, string? tag)
    {
        Movie movie = Some.Movie(id, title);
        if (tag is not null)
            movie.Tags.Add(new MovieTag { Tag = new Tag { Name = tag } });
        return movie;
    }
}
