using CsCheck;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Ratings;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Domain.Models;

/// <summary>What has to hold for every ranker.</summary>
public sealed class RankModelsTests
{
    private static readonly string[] All = [.. Trainers().Select(trainer => trainer.Name)];

    private static readonly string[] Partial = ["content", "ials", "ease"];

    public static TheoryData<string> Names => [.. All];

    public static MatrixTheoryData<string, string> NamesAndCases => new(All, EdgeCases.Names);

    [Theory]
    [MemberData(nameof(NamesAndCases))]
    public void Score_EdgeCase_IsSound(string name, string edgeCase) => AssertSound(name, EdgeCases.Of(edgeCase));

    [Theory]
    [MemberData(nameof(Names))]
    public void Score_AnyDataset_IsSound(string name) => SomeRatings.Gen.Sample(ratings => AssertSound(name, ratings), iter: 30);

    [Theory]
    [MemberData(nameof(Names))]
    public void Train_Twice_IsTheSameModel(string name) => SomeRatings.Gen.Sample(
        ratings =>
        {
            IRankModel one = Train(name, ratings);
            IRankModel other = Train(name, ratings);

            Assert.All(Profiles(ratings), profile => Assert.Equal(Scores(one, profile), Scores(other, profile)));
        },
        iter: 10);

    private static IReadOnlyList<IRankTrainer> Trainers() => RankTrainers.All(1, EdgeCases.Side);

    private static IRankModel Train(string name, Rating[] ratings) =>
        Trainers().Single(trainer => trainer.Name == name).Train(new RatingDataset(ratings, EdgeCases.Movies, keepTimes: true));

    private static void AssertSound(string name, Rating[] ratings)
    {
        IRankModel model = Train(name, ratings);
        foreach (UserProfile profile in Profiles(ratings))
        {
            Assert.All(Scores(model, profile), score => Assert.True(IsSound(name, score)));
            model.For(profile).Score([], []);
            float[] one = [float.NaN];
            model.For(profile).Score([0], one);
            Assert.True(IsSound(name, one[0]));
        }
    }

    /// <summary>Only a model that is one linear scorer has movies of which it can't say anything.</summary>
    private static bool IsSound(string name, float score) => float.IsFinite(score) || (Partial.Contains(name) && float.IsNegativeInfinity(score));

    private static float[] Scores(IRankModel model, UserProfile profile)
    {
        float[] scores = new float[model.Items.Count];
        scores.AsSpan().Fill(float.NaN);
        model.For(profile).Score([.. Enumerable.Range(0, scores.Length)], scores);
        return scores;
    }

    /// <summary>Somebody new, each rater, viewings without stars, dislikes only, all there is, and movies that nobody rated or knows.</summary>
    private static IEnumerable<UserProfile> Profiles(Rating[] ratings)
    {
        yield return UserProfile.Empty;
        foreach (IGrouping<RaterId, Rating> rater in ratings.GroupBy(rating => rating.Rater))
            yield return new UserProfile(rater.Select(rating => new Signal(rating.Movie, rating.Stars, null, rating.At)));
        yield return new UserProfile([SomeModel.Viewing(1, WatchOutcome.Finished, 5), SomeModel.Viewing(2, WatchOutcome.Abandoned, 5)], [new(3)], [new(4)]);
        yield return SomeModel.Profile((1, 0.5), (2, 0.5), (8, 1));
        yield return SomeModel.Profile([.. Enumerable.Range(1, 9).Select(movie => (movie, movie / 2.0))]);
        yield return SomeModel.Profile((9, 5), (99, 5), (1000, 0.5));
    }
}
