using CsCheck;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Models.Hybrid;
using MovieRecs.Domain.Ranking;
using MovieRecs.Domain.Ratings;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Domain.Models.Hybrid;

public sealed class HybridScorerTests
{
    private static readonly TrainedModel Model = SomeModel.TwoTastes();

    private static readonly string[] Named = ["Sci-Fi", "Opera"];

    [Fact]
    public void Contributions_OfEverythingAPersonDidAndSaid_SumToTheScore() =>
        Gen.Select(Gen.Select(Gen.Int[1, 40], Gen.Int[0, 14]).Array[0, 25], Gen.Float[-1, 1], Gen.Int[0, 2]).Sample((did, dial, named) =>
        {
            UserProfile profile = new UserProfile(did.DistinctBy(one => one.Item1).Select(one => SomeModel.AnySignal(one.Item1, one.Item2)))
                .With(new Preferences { Popularity = dial, LikedGenres = Named.Take(named).ToHashSet() });
            HybridScores scores = Score(profile);
            float[] contributions = new float[scores.Signals.Count];
            float[] taste = new float[scores.Signals.Count];
            float[] content = new float[scores.Signals.Count];
            for (int position = 0; position < scores.Candidates.Length; position++)
            {
                scores.Contributions(position, contributions);
                scores.Contributions(position, ScorePart.Taste, taste);
                scores.Contributions(position, ScorePart.Content, content);
                Assert.True(float.IsFinite(scores.Scores[position]));
                Assert.Equal(scores.Scores[position], contributions.Sum() + scores.Popularity(position) + scores.NamedGenres(position), 1e-4f);
                Assert.Equal(contributions.Sum(), taste.Sum() + content.Sum(), 1e-4f);
                Assert.Equal(content.Sum(), scores.ContentContributions(position).Sum(part => part.Contribution), 1e-4f);
            }
        });

    [Fact]
    public void Scores_GenreNamedByANewcomer_AreHigherForItsFilms()
    {
        HybridScores scores = Score(UserProfile.Empty.With(new Preferences { LikedGenres = new HashSet<string> { "Romance" } }));

        Assert.True(scores.Scores[20..].ToArray().Min() > scores.Scores[..20].ToArray().Max());
    }

    [Fact]
    public void PopularityFor_DialToGems_TurnsAgainstWhatManyLike()
    {
        HybridSettings settings = new() { Popularity = 12, PopularityDamping = 5, PopularityDial = 1 };

        Assert.Equal(-1, settings.PopularityFor(Known(10, -1)).Always, 5);
        Assert.Equal(0.4f - 0.5f, settings.PopularityFor(Known(10, -0.5f)).Always, 5);
        Assert.Equal(1.8f, settings.PopularityFor(Known(10, 1)).Always, 5);
    }

    [Fact]
    public void Scores_Newcomer_ArePopularityAlone()
    {
        HybridScores scores = Score(UserProfile.Empty);

        Assert.Equal(40, scores.Scores.Length);
        Assert.All(scores.PersonalScores.ToArray(), score => Assert.Equal(0, score));
        Assert.Equal(scores.Popularity(3), scores.Scores[3]);
    }

    [Fact]
    public void Scores_OneLikedFilm_PreferItsTaste()
    {
        HybridScores scores = Score(SomeModel.Profile((3, 5)));
        float[] values = scores.Scores.ToArray();

        Assert.True(values[..19].Average() > values[19..].Average() + 1);
    }

    [Fact]
    public void Scores_OneHatedFilm_DoNotPreferItsTaste()
    {
        float[] values = Score(SomeModel.Profile((3, 0.5))).Scores.ToArray();

        Assert.True(values[..19].Average() < values[19..].Average());
    }

    [Fact]
    public void Scores_EveryRatingTheSame_AreFinite()
    {
        HybridScores scores = Score(SomeModel.Profile((1, 3), (2, 3), (21, 3), (22, 3)));

        Assert.All(scores.Scores.ToArray(), score => Assert.True(float.IsFinite(score)));
    }

    [Fact]
    public void Scores_LikingsThatCancelOut_SayNothing()
    {
        TrainedModel model = SomeModel.Train([.. Enumerable.Range(1, 10).Select(id => Some.Movie(id, $"Film {id}", null, id % 5 is 0 or 3 ? "War" : "Crime"))]);
        // One and a half above the middle, a half and one below: their sum is 0, but for the rounding of each.
        UserProfile profile = SomeModel.Profile((1, 2), (2, 2.5), (4, 4.5));

        HybridScores scores = model.Scorer.Score(new KnownSignals(profile, model.Items), CandidateSelector.Select(model.Items, profile));

        Assert.All(scores.PersonalScores.ToArray(), score => Assert.Equal(0, score));
    }

    [Fact]
    public void Scores_AbandonedViewingOnly_AreFinite()
    {
        UserProfile profile = new([SomeModel.Viewing(1, WatchOutcome.Abandoned)]);

        Assert.All(Score(profile).Scores.ToArray(), score => Assert.True(float.IsFinite(score)));
    }

    [Fact]
    public void For_Candidates_ScoresThemAsTheExplainedPathDoes()
    {
        UserProfile profile = SomeModel.Profile((1, 2), (2, 2.5), (4, 4.5), (25, 5));
        HybridScores explained = Score(profile);
        float[] scores = new float[explained.Candidates.Length];
        IPersonalRanks person = Model.For(profile);

        person.Score([7, 30], scores); // other candidates before leave no trace
        person.Score(explained.Candidates, scores);

        Assert.Equal(explained.Scores.ToArray(), scores);
    }

    [Fact]
    public void PopularityFor_MoreSignals_Falls()
    {
        HybridSettings settings = new() { Popularity = 12, PopularityDamping = 5 };

        Assert.Equal(new PartWeight(2), settings.PopularityFor(Known(1)));
        Assert.Equal(new PartWeight(0.8f), settings.PopularityFor(Known(10)));
    }

    [Fact]
    public void FactorsFor_StrongestSignalIsUnknownToTheFactors_GoesByTheOthers()
    {
        KnownSignals signals = new(SomeModel.Profile((1, 1.5), (2, 5)), Model.Items);

        Assert.Equal(1f, new HybridSettings().FactorsFor(signals, _ => true).Always);
        Assert.Equal(0.2f, new HybridSettings().FactorsFor(signals, item => Model.Items[item].Value != 2).Always);
        Assert.Equal(0f, new HybridSettings().FactorsFor(signals, _ => false).Always);
    }

    [Fact]
    public void EaseFor_MoreSignals_Grows()
    {
        HybridSettings settings = new() { Ease = 1, EaseHalfway = 20 };

        Assert.Equal(0.5f, settings.EaseFor(Known(20), _ => true).Always);
        Assert.Equal(1f / 21, settings.EaseFor(Known(1), _ => true).Always);
        Assert.Equal(0, settings.EaseFor(Known(20), _ => false).Always);
    }

    [Fact]
    public void ContentFor_ColdItem_IsMore()
    {
        PartWeight weight = new HybridSettings().ContentFor(Known(20));

        Assert.True(weight.For(0) > weight.For(10));
        Assert.True(weight.For(10) > weight.For(1000));
    }

    private static KnownSignals Known(int count, float dial = 0) =>
        new(new UserProfile(Enumerable.Range(1, count).Select(movie => SomeModel.Signal(movie, 4))).With(new Preferences { Popularity = dial }), Model.Items);

    private static HybridScores Score(UserProfile profile) =>
        Model.Scorer.Score(new KnownSignals(profile, Model.Items), CandidateSelector.Select(Model.Items, profile));
}
