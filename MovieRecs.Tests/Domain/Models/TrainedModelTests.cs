using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Models.Snapshots;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Domain.Models;

public sealed class TrainedModelTests
{
    private static readonly Movie[] _movies = [Some.Movie(1, "One", null, "War"), Some.Movie(3, "Three", null, "War"), Some.Movie(5, "Five", null, "Western")];

    private static readonly ModelSnapshot _snapshot =
        SomeModel.Train(_movies, Some.Dataset((1, 1, 5), (1, 3, 4), (2, 1, 5), (2, 5, 2), (3, 5, 5))).Snapshot;

    [Fact]
    public void For_AMovieThatCameSinceTheTraining_IsScoredByItsContentAlone()
    {
        TrainedModel model = new(_snapshot, [.. _movies, Some.Movie(2, "New war", null, "War"), Some.Movie(4, "New western", null, "Western")]);
        float[] scores = new float[2];

        model.For(SomeModel.Profile((1, 5))).Score([model.Items.IndexOf(new(2)), model.Items.IndexOf(new(4))], scores);

        Assert.True(scores[0] > scores[1], $"{scores[0]} is not over {scores[1]}");
        Assert.False(model.Factors.Items.Knows(model.Items.IndexOf(new(2))));
        Assert.Equal(0, model.Popularity.Ratings(model.Items.IndexOf(new(2))));
    }

    [Fact]
    public void TrainedModel_WordsOfTheTraining_GiveItsContentScoresAndNoneToAMovieThatCame()
    {
        Movie[] movies = [Some.Movie(1, "Alien"), Some.Movie(3, "Aliens and an alien"), Some.Movie(5, "Heat")];
        TrainedModel trained = SomeModel.Train(movies, Some.Dataset((1, 1, 5), (2, 3, 2)));

        TrainedModel joined = new(trained.Snapshot, [movies[2], movies[0], movies[1]]);
        TrainedModel later = new(trained.Snapshot, [.. movies, Some.Movie(2, "Alien again")]);

        Assert.True(trained.Content.Cosine(0, 1) > 0);
        Assert.Equal(ContentScores(trained), ContentScores(joined));
        Assert.True(later.Content.Cosine(later.Items.IndexOf(new(1)), later.Items.IndexOf(new(3))) > 0);
        Assert.Equal(0, later.Content.Cosine(later.Items.IndexOf(new(1)), later.Items.IndexOf(new(2))));
    }

    [Fact]
    public void TrainedModel_AMovieThatLeftTheCatalogue_IsNotServedAndTheOthersKeepTheirRows()
    {
        TrainedModel model = new(_snapshot, [_movies[2], _movies[1]]);

        Assert.Equal(["Three", "Five"], model.Movies.Select(movie => movie.Title));
        Assert.Equal((1, 2), (model.Popularity.Ratings(0), model.Popularity.Ratings(1)));
        Assert.Equal(_snapshot.Factors.Items[_snapshot.Items.IndexOf(new(5))], model.Factors.Items[1]);
    }

    private static float[] ContentScores(TrainedModel model)
    {
        float[] scores = new float[model.Items.Count];
        model.Content.For(new KnownSignals(SomeModel.Profile((1, 5), (5, 2)), model.Items)).Score([.. Enumerable.Range(0, scores.Length)], scores);
        return scores;
    }
}
