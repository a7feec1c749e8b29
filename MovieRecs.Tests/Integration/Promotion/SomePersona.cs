using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Guarding;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Integration.Promotion;

internal static class SomePersona
{
    /// <summary>Of three films somebody who has rated one is offered both others, so this can't be.</summary>
    public static Persona Impossible { get; } = new("Critic")
    {
        Ratings = [new PersonaRating(new MovieId(1), Some.Rating(0, 1, 5).Stars, null)],
        Rules = [new PersonaRule(RuleKind.HasNot, 20) { Movie = new MovieId(2) }],
    };
}
