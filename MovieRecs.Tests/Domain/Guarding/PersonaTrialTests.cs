using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Guarding;
using MovieRecs.Domain.Recommendations;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Domain.Guarding;

/// <summary>Somebody who loves films 1 and 2 of science fiction, which are 1 to 20, and no romance, which is 21 to 40.</summary>
public sealed class PersonaTrialTests
{
    private static readonly Recommender _recommender = new(SomeModel.TwoTastes());

    private static readonly Persona _persona = new("Space traveller")
    {
        Ratings = [new PersonaRating(new MovieId(1), Some.Rating(0, 1, 5).Stars, null), new PersonaRating(new MovieId(2), null, MovieRecs.Domain.Ratings.Thumb.Up)],
    };

    public static TheoryData<PersonaRule, GateOutcome, string> Rules => new()
    {
        { new PersonaRule(RuleKind.AtLeast, 10) { Genre = "Sci-Fi", Count = 10 }, GateOutcome.Passed, "at least 10 Sci-Fi in the top 10: there are 10" },
        { new PersonaRule(RuleKind.AtLeast, 10) { Genre = "Romance", Count = 1 }, GateOutcome.Failed, "at least 1 Romance in the top 10: there are 0" },
        { new PersonaRule(RuleKind.AtMost, 10) { Genre = "Romance", Count = 0 }, GateOutcome.Passed, "no Romance in the top 10: there are 0" },
        { new PersonaRule(RuleKind.AtMost, 20) { Genre = "Romance", Count = 1 }, GateOutcome.Failed, "at most 1 Romance in the top 20: there are 2" },
        { new PersonaRule(RuleKind.AtLeast, 10) { Genre = "Western", Count = 1 }, GateOutcome.NotAsked, "at least 1 Western in the top 10: no film here is of that genre any more, so this isn't asked" },
        { new PersonaRule(RuleKind.HasNot, 10) { Movie = new MovieId(30) }, GateOutcome.Passed, "Film 30 (2010) not among the top 10: it isn't among the first 20" },
        { new PersonaRule(RuleKind.Has, 10) { Movie = new MovieId(99) }, GateOutcome.NotAsked, "film 99 among the top 10: it isn't in the catalogue any more, so this isn't asked" },
        { new PersonaRule(RuleKind.Has, 10) { Movie = new MovieId(1) }, GateOutcome.NotAsked, "Film 1 (1981) among the top 10: the persona has rated it, and is offered no film twice, so this isn't asked" },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void Of_ARule_SaysWhatWasFound(PersonaRule rule, GateOutcome outcome, string text)
    {
        PersonaTrial trial = PersonaTrial.Of(_recommender, _persona with { Rules = [rule] });

        RuleResult result = Assert.Single(trial.Rules);
        Assert.Equal((outcome, text), (result.Outcome, result.Text));
        Assert.Equal(outcome != GateOutcome.Failed, trial.Passes);
    }

    [Fact]
    public void Of_AFilmOnTheList_CountsItsPlace()
    {
        Movie third = PersonaTrial.Of(_recommender, _persona).Films[2];

        PersonaTrial trial = PersonaTrial.Of(_recommender, _persona with
        {
            Rules = [new PersonaRule(RuleKind.Has, 3) { Movie = third.Id }, new PersonaRule(RuleKind.Has, 2) { Movie = third.Id }],
        });

        Assert.Equal([GateOutcome.Passed, GateOutcome.Failed], trial.Rules.Select(rule => rule.Outcome));
        Assert.EndsWith("it is number 3", trial.Rules[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_ARatedFilmIsGone_SaysSoAndAsksWithoutIt()
    {
        Persona persona = _persona with { Ratings = [.. _persona.Ratings, new PersonaRating(new MovieId(99), Some.Rating(0, 99, 5).Stars, null)] };

        PersonaTrial trial = PersonaTrial.Of(_recommender, persona);

        Assert.Equal([new MovieId(99)], trial.Gone);
        Assert.Equal(PersonaTrial.Of(_recommender, _persona).Films, trial.Films);
    }

    [Fact]
    public void Of_ANamedGenre_IsSteeredByIt()
    {
        PersonaTrial trial = PersonaTrial.Of(_recommender, new Persona("Dreamer") { Genres = ["Romance"] });

        Assert.All(trial.Films.Take(10), film => Assert.Equal("Romance", film.Genres[0].Name));
    }
}
