using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Import.Starter;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Starter;

/// <summary>Turns the embedded starter films into movies of the store, reusing the genres, people and tags it has.</summary>
internal sealed class StarterMovies
{
    private readonly Dictionary<string, Genre> _genres;
    private readonly Dictionary<string, Person> _people;
    private readonly Dictionary<string, Tag> _tags;

    private StarterMovies(Dictionary<string, Genre> genres, Dictionary<string, Person> people, Dictionary<string, Tag> tags) =>
        (_genres, _people, _tags) = (genres, people, tags);

    public static async Task<StarterMovies> CreateAsync(MovieRecsDbContext store, CancellationToken cancellationToken) => new(
        await store.Genres.ToDictionaryAsync(genre => genre.Name, cancellationToken),
        await store.People.ToDictionaryAsync(person => person.Name, StringComparer.OrdinalIgnoreCase, cancellationToken),
        await store.Tags.ToDictionaryAsync(tag => tag.Name, cancellationToken));

    public Movie Make(StarterFilm film) => new()
    {
        Title = film.Title,
        OriginalTitle = film.OriginalTitle,
        Year = film.Year,
        RuntimeMinutes = film.RuntimeMinutes,
        Country = film.Country,
        Origin = MovieOrigin.Starter,
        Genres = [.. film.Genres.Select(name => Get(_genres, name, () => new Genre { Name = name }))],
        Credits = [.. Credits(film.Directors, CreditRole.Director), .. Credits(film.Leads, CreditRole.Lead)],
        Tags = [.. film.Keywords.Distinct().Select(name => new MovieTag { Tag = Get(_tags, name, () => new Tag { Name = name }) })],
    };

    private IEnumerable<Credit> Credits(IEnumerable<string> names, CreditRole role) => names.Distinct(StringComparer.OrdinalIgnoreCase).Select((name, position) =>
        new Credit { Person = Get(_people, name, () => new Person { Name = name }), Role = role, Position = position });

    private static T Get<T>(Dictionary<string, T> known, string name, Func<T> make)
    {
        if (!known.TryGetValue(name, out T? value))
            known.Add(name, value = make());
        return value;
    }
}
