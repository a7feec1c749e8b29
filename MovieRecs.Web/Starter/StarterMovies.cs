using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Import.Starter;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Starter;

/// <summary>Turns the embedded starter films into movies of the store, or completes those it has, reusing the genres, people and tags it has.</summary>
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

    public Movie Make(StarterFilm film)
    {
        Movie movie = new() { Title = film.Title, Origin = MovieOrigin.Starter };
        Enrich(movie, film);
        return movie;
    }

    /// <summary>Adds what the film's entry says and the movie lacks; what it has stays.</summary>
    /// <param name="movie">Tracked, with its genres.</param>
    public void Enrich(Movie movie, StarterFilm film)
    {
        if (film.OriginalTitle != movie.Title)
            movie.OriginalTitle ??= film.OriginalTitle;
        movie.Year ??= film.Year;
        movie.RuntimeMinutes ??= film.RuntimeMinutes;
        movie.Country ??= film.Country;
        movie.Genres.AddRange(film.Genres.Select(name => Get(_genres, name, () => new Genre { Name = name })).Except(movie.Genres));
        AddCredits(movie, film.Directors, CreditRole.Director);
        AddCredits(movie, film.Leads, CreditRole.Lead);
        IEnumerable<Tag> tags = film.Keywords.Select(name => Get(_tags, name, () => new Tag { Name = name }));
        movie.Tags.AddRange(tags.Except(movie.Tags.Select(known => known.Tag)).Select(tag => new MovieTag { Tag = tag }));
    }

    private void AddCredits(Movie movie, IEnumerable<string> names, CreditRole role)
    {
        HashSet<Person> known = [.. movie.Credits.Where(credit => credit.Role == role).Select(credit => credit.Person)];
        foreach ((int position, string name) in names.Index())
        {
            Person person = Get(_people, name, () => new Person { Name = name });
            if (known.Add(person))
                movie.Credits.Add(new Credit { Person = person, Role = role, Position = position });
        }
    }

    private static T Get<T>(Dictionary<string, T> known, string name, Func<T> make)
    {
        if (!known.TryGetValue(name, out T? value))
            known.Add(name, value = make());
        return value;
    }
}
