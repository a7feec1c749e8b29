using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Models.Content;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Domain.Models.Content;

public sealed class ContentModelTests
{
    private static readonly Movie[] Movies =
    [
        Film(1, ["Crime", "Drama"], "Michael Mann", "heist"),
        Film(2, ["Crime", "Drama"], "Michael Mann", "heist"),
        Film(3, ["Crime", "Comedy"], "Guy Ritchie", "heist"),
        Film(4, ["Drama"], "Agnès Varda", "time"),
        Film(5, ["Comedy"], "Jacques Tati", "holiday"),
        Film(6, [], null, null),
    ];

    private static readonly ContentModel Model = new(Movies);

    [Fact]
    public void Cosine_OneSharedGenre_IsByHand()
    {
        // Of six movies three are crime, three drama, two comedies; a director of one film has idf ln 6.
        float drama = MathF.Log(6 / 3f);
        float ofThree = MathF.Sqrt(9 + (drama * drama) + Square(MathF.Log(6 / 3f)) + Square(0.5f * MathF.Log(6 / 2f)) + Square(0.5f * MathF.Log(6 / 3f)));
        float ofOne = MathF.Sqrt(9 + (drama * drama) + (2 * Square(0.5f * MathF.Log(6))));

        Assert.Equal(drama * drama / (ofThree * ofOne), Model.Cosine(0, 3), 5);
    }

    [Fact]
    public void Cosine_OneSharedWord_IsByHand()
    {
        ContentModel model = new([Film(1, [], null, null), Film(2, [], null, null), Film(3, [], null, null)], MovieWords.Of([(new(1), [("alien", 2)]), (new(2), [("alien", 1)])]));
        float word = 0.5f * MathF.Log(3 / 2f);

        Assert.Equal(2 * word * word / (MathF.Sqrt(9 + (4 * word * word)) * MathF.Sqrt(9 + (word * word))), model.Cosine(0, 1), 5);
        Assert.Equal("word:alien", model.Name(0));
    }

    [Fact]
    public void Cosine_IsGraded()
    {
        Assert.True(Model.Cosine(0, 1) > Model.Cosine(0, 2));
        Assert.True(Model.Cosine(0, 2) > Model.Cosine(0, 3));
        Assert.True(Model.Cosine(0, 3) > Model.Cosine(0, 4));
        Assert.InRange(Model.Cosine(0, 3), 0.001f, 0.1f);
        Assert.Equal(0, Model.Cosine(0, 4));
        Assert.Equal(1, Model.Cosine(0, 0));
    }

    [Fact]
    public void Cosines_AreThoseOfEachPair()
    {
        float[] cosines = new float[6];
        Model.Cosines(2, cosines);

        for (int other = 0; other < 6; other++)
            Assert.Equal(Model.Cosine(2, other), cosines[other], 5);
    }

    [Fact]
    public void Score_LikedAndDisliked_PullsAndPushes()
    {
        ILinearScores person = For((1, 5), (5, 1));
        float[] scores = new float[6];
        person.Score([0, 1, 2, 3, 4, 5], scores);

        Assert.True(scores[1] > scores[3]);
        Assert.True(scores[3] > 0);
        Assert.True(scores[4] < 0);
        Assert.Equal(0, scores[5]);
        Assert.False(Model.Knows(5));
    }

    [Fact]
    public void Contributions_SumToTheScore()
    {
        ILinearScores person = For((1, 5), (5, 1), (4, 3.5));
        float[] scores = new float[6];
        person.Score([0, 1, 2, 3, 4, 5], scores);
        float[] sums = new float[3];
        float[] contributions = new float[3];
        for (int item = 0; item < 6; item++)
        {
            person.Contributions(item, contributions);
            Assert.Equal(scores[item], contributions.Sum(), 5);
            for (int signal = 0; signal < 3; signal++)
                sums[signal] += contributions[signal];
        }

        person.MeanContributions([0, 1, 2, 3, 4, 5], contributions);
        for (int signal = 0; signal < 3; signal++)
            Assert.Equal(sums[signal] / 5, contributions[signal], 5);
    }

    private static float Square(float value) => value * value;

    private static ILinearScores For(params (int, double)[] ratings) =>
        Model.For(new KnownSignals(SomeModel.Profile(ratings), new Vocabulary<MovieId>(Movies.Select(movie => movie.Id))));

    private static Movie Film(int id, string[] genres, string? director, string? tag)
    {
        Movie movie = Some.Movie(id, $"Film {id}", null, genres);
        if (director is not null)
            movie.Credits.Add(new Credit { Person = new Person { Name = director }, Role = CreditRole.Director });
        if (tag is not null)
            movie.Tags.Add(new MovieTag { Tag = new Tag { Name = tag } });
        return movie;
    }
}
