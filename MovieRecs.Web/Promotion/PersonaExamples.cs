using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Guarding;
using MovieRecs.Domain.Ratings;
using MovieRecs.Domain.Recommendations;
using MovieRecs.Web.Catalogue;

namespace MovieRecs.Web.Promotion;

/// <summary>Personas to begin with, made of the films that are in this catalogue.</summary>
public static class PersonaExamples
{
    private const int Films = 5;
    private const int Wanted = 3;
    private const int Looked = 20;

    /// <summary>Each takes a genre with enough films to expect some, and shuns one that it has nothing to do with.</summary>
    private static readonly (string Name, string Loves, string Shuns)[] _tastes =
    [
        ("Noir fan", "Film-Noir", "Children's"), ("Noir fan", "Film-Noir", "Children"), ("Noir fan", "Film-Noir", "Family"),
        ("Family evening", "Animation", "Horror"), ("Space traveller", "Sci-Fi", "Musical"), ("Space traveller", "Science Fiction", "Musical"),
        ("Romantic", "Romance", "Horror"), ("Horror fan", "Horror", "Children's"), ("Horror fan", "Horror", "Animation"),
    ];

    /// <param name="served">What serves: only what it gives is offered as an example; null while nothing does.</param>
    /// <param name="most">How many.</param>
    public static IReadOnlyList<Persona> For(CatalogueView catalogue, Recommender? served, int most)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        return
        [
            .. _tastes.Where(taste => catalogue.Genres.Contains(taste.Shuns)).DistinctBy(taste => taste.Name)
                .Select(taste => Of(catalogue, taste.Name, taste.Loves, taste.Shuns)).OfType<Persona>()
                .Where(persona => served is null || PersonaTrial.Of(served, persona).Passes).Take(most),
        ];
    }

    /// <summary>Null where the genre has too few films left to recommend after those that the persona loves.</summary>
    private static Persona? Of(CatalogueView catalogue, string name, string loves, string shuns)
    {
        Movie[] films =
        [
            .. catalogue.Entries.Where(entry => Has(entry.Movie, loves) && !Has(entry.Movie, shuns))
                .OrderByDescending(entry => entry.LikedCount).ThenBy(entry => entry.Movie.Id).Select(entry => entry.Movie),
        ];
        return films.Length < Films + (2 * Wanted) ? null : new Persona(name)
        {
            Ratings = [.. films.Take(Films).Select(film => new PersonaRating(film.Id, Stars.FromHalfSteps(10), null))],
            Rules =
            [
                new PersonaRule(RuleKind.AtLeast, Looked) { Genre = loves, Count = Wanted },
                new PersonaRule(RuleKind.AtMost, Looked) { Genre = shuns, Count = Wanted },
            ],
        };
    }

    private static bool Has(Movie movie, string genre) => movie.Genres.Exists(other => other.Name == genre);
}
