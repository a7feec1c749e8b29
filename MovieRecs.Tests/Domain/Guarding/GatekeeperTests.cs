using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Guarding;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Recommendations;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Domain.Guarding;

public sealed class GatekeeperTests
{
    private static readonly TrainedModel _model = SomeModel.TwoTastes();

    private static readonly HoldoutFigures _measured = new(0.1, 42, 100, 1000) { RankedPeople = 90, NdcgAt10 = 0.4, Rmse = 0.9, Mae = 0.7 };

    public static TheoryData<double, double, GateOutcome, string> Losses => new()
    {
        { 0.41, 0.9, GateOutcome.Passed, "nDCG@10 0.4100 against 0.4000 of the served snapshot: better by 0.0100" },
        { 0.395, 0.9, GateOutcome.Passed, "nDCG@10 0.3950 against 0.4000 of the served snapshot: worse by 0.0050, within the margin of 0.0100" },
        { 0.3, 0.9, GateOutcome.Failed, "nDCG@10 0.3000 against 0.4000 of the served snapshot: worse by 0.1000, more than the margin of 0.0100" },
        { 0.4, 1.0, GateOutcome.Failed, "RMSE 1.0000 against 0.9000 of the served snapshot: worse by 0.1000, more than the margin of 0.0100" },
        { 0.4, 0.9, GateOutcome.Passed, "RMSE 0.9000 against 0.9000 of the served snapshot: the same" },
    };

    [Theory]
    [MemberData(nameof(Losses))]
    public void Judge_FiguresAgainstTheServed_SaysTheNumbers(double ndcg, double rmse, GateOutcome outcome, string text)
    {
        Verdict verdict = Judge(With(_measured with { NdcgAt10 = ndcg, Rmse = rmse }), With(_measured));

        Assert.Contains(verdict.Gates, gate => gate.Outcome == outcome && gate.Text == text);
        Assert.Equal(outcome == GateOutcome.Passed, verdict.Passes);
    }

    [Fact]
    public void Judge_WiderMargin_LetsTheSameLossThrough()
    {
        Verdict verdict = Gatekeeper.Judge(new Candidate(With(_measured with { NdcgAt10 = 0.3 }), With(_measured), true), new GuardMargins(Ndcg: 0.2), []);

        Assert.True(verdict.Passes);
    }

    [Fact]
    public void Judge_ALossThatChanceExplains_Passes()
    {
        // 1.64 √(.03² + .04²) = .082
        Verdict verdict = Judge(With(_measured with { NdcgAt10 = 0.35, NdcgAt10Error = 0.03 }), With(_measured with { NdcgAt10Error = 0.04 }));

        Assert.True(verdict.Passes);
        Assert.Contains(verdict.Gates, gate => gate.Text.EndsWith("worse by 0.0500, more than the margin of 0.0100, but no more than the 0.0820 that chance explains", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0.5, 0.95, "nDCG@10 0.4000 against 0.5000 of popularity alone: no better, so nothing was learned")]
    [InlineData(0.3, 0.85, "RMSE 0.9000 against 0.8500 of biases alone: no better, so nothing was learned")]
    public void Judge_NoBetterThanABaseline_HoldsBackWhateverServes(double popularity, double bias, string text)
    {
        Verdict verdict = Gatekeeper.Judge(new Candidate(With(_measured with { PopularityNdcgAt10 = popularity, BiasRmse = bias }), With(_measured), false), new GuardMargins(), []);

        Assert.Equal(text, Assert.Single(verdict.Failures).Text);
    }

    [Fact]
    public void Judge_NoBetterThanABaselineByChance_Passes()
    {
        Verdict verdict = Judge(With(_measured with { NdcgLeadError = 0.1, PopularityNdcgAt10 = 0.5 }), null);

        Assert.True(verdict.Passes);
        Assert.Contains(verdict.Gates, gate => gate.Text.EndsWith("no better, by no more than the 0.1640 that chance explains", StringComparison.Ordinal));
    }

    [Fact]
    public void Judge_SurelyWorseThanABaselineOnTheSamePeople_HoldsBackHoweverPeopleDiffer()
    {
        // People differ by much, .1, but hardly in which of the two suits them: .012 is more than 1.64 × .005.
        Verdict verdict = Judge(With(_measured with { NdcgAt10Error = 0.1, NdcgLeadError = 0.005, PopularityNdcgAt10 = 0.412 }), null);

        Assert.Equal("nDCG@10 0.4000 against 0.4120 of popularity alone: no better, so nothing was learned", Assert.Single(verdict.Failures).Text);
    }

    [Fact]
    public void Judge_FiguresOfAHandfulOfPeople_AreNotAsked()
    {
        Verdict verdict = Judge(With(_measured with { RankedPeople = 9, NdcgAt10 = 0, PopularityNdcgAt10 = 1 }), With(_measured));

        Assert.True(verdict.Passes);
        Assert.Contains(verdict.Gates, gate => gate is { Gate: Gate.Order, Outcome: GateOutcome.NotAsked, Text: "Figures of fewer than 10 people say nothing, and there were no more to ask" });
    }

    [Fact]
    public void Judge_OfAnotherCommunity_ComparesNoFigures()
    {
        Verdict verdict = Gatekeeper.Judge(new Candidate(With(_measured with { NdcgAt10 = 0.3 }), With(_measured), false), new GuardMargins(), []);

        Assert.True(verdict.Passes);
        Assert.Contains(verdict.Gates, gate => gate is { Gate: Gate.Order, Outcome: GateOutcome.NotAsked } && gate.Text.Contains("another question", StringComparison.Ordinal));
    }

    [Fact]
    public void Judge_FirstSnapshot_HasNothingToLoseTo()
    {
        Verdict verdict = Judge(With(null), null);

        Assert.True(verdict.Passes);
        Assert.Equal([Gate.Numbers], verdict.Gates.Where(gate => gate.Outcome == GateOutcome.Passed).Select(gate => gate.Gate));
    }

    [Fact]
    public void Judge_AFigureIsNoNumber_HoldsBack()
    {
        Verdict verdict = Judge(With(_measured with { Rmse = double.NaN }), null);

        Assert.Equal(Gate.Numbers, Assert.Single(verdict.Failures).Gate);
    }

    [Theory]
    [InlineData(200, false)]
    [InlineData(5, true)]
    public void Judge_FarFewerFilms_HoldsBackUnlessThereAreFewerRatings(int raters, bool passes)
    {
        // 3 films of 40, by 600 ratings where the served one had 960, or by 15.
        TrainedModel small = SomeModel.Train(_model.Movies, new([.. Enumerable.Range(1, raters).SelectMany(rater => Some.Ratings(rater, 3))]));

        GateResult films = Judge(new Recommender(small), new Recommender(_model)).Gates.Single(gate => gate.Gate == Gate.Films);

        Assert.Equal(passes ? GateOutcome.Passed : GateOutcome.Failed, films.Outcome);
    }

    [Fact]
    public void Judge_APersonaIsServedBadly_NamesItAndTheRule()
    {
        Persona persona = new("Dreamer")
        {
            Ratings = [new PersonaRating(new MovieId(1), Some.Rating(0, 1, 5).Stars, null)],
            Rules = [new PersonaRule(RuleKind.AtMost, 10) { Genre = "Sci-Fi", Count = 0 }],
        };

        Verdict verdict = Gatekeeper.Judge(new Candidate(new Recommender(_model), null, false), new GuardMargins(), [persona]);

        Assert.Equal("“Dreamer” should get no Sci-Fi in the top 10: there are 10", Assert.Single(verdict.Failures).Text);
    }

    private static Verdict Judge(Recommender candidate, Recommender? served) => Gatekeeper.Judge(new Candidate(candidate, served, served is not null), new GuardMargins(), []);

    private static Recommender With(HoldoutFigures? figures) => new(new TrainedModel(_model.Snapshot with { Facts = _model.Facts with { Holdout = figures } }, _model.Movies));
}
