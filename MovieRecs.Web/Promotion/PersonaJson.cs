using System.Text.Json;
using System.Text.Json.Serialization;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Guarding;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Web.Promotion;

/// <summary>Personas as the store keeps them.</summary>
public static class PersonaJson
{
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        RespectNullableAnnotations = true,
    };

    /// <summary>All but the name, which has a place of its own.</summary>
    public static string Write(Persona persona)
    {
        ArgumentNullException.ThrowIfNull(persona);
        return JsonSerializer.Serialize(
            new Definition(
                [.. persona.Ratings.Select(rating => new Rated(rating.Movie.Value, rating.Stars?.HalfSteps, rating.Thumb))],
                [.. persona.Genres],
                [.. persona.Rules.Select(rule => new Rule(rule.Kind, rule.Top, rule.Genre, rule.Count, rule.Movie?.Value))]),
            _options);
    }

    /// <exception cref="JsonException">It can't be read.</exception>
    public static Persona Read(string name, string definition)
    {
        if (JsonSerializer.Deserialize<Definition>(definition, _options) is not { Ratings: { } ratings, Genres: { } genres, Rules: { } rules })
            throw new JsonException("Parts of it are missing.");
        return new Persona(name)
        {
            Ratings = [.. ratings.Select(rating => new PersonaRating(new MovieId(rating.Movie), StarsOf(rating.HalfSteps), rating.Thumb))],
            Genres = genres,
            Rules = [.. rules.Select(rule => new PersonaRule(rule.Kind, rule.Top) { Genre = rule.Genre, Count = rule.Count, Movie = rule.Movie is { } movie ? new MovieId(movie) : null })],
        };
    }

    private static Stars? StarsOf(int? halfSteps) => halfSteps switch
    {
        null => null,
        >= 1 and <= 10 => Stars.FromHalfSteps(halfSteps.Value),
        _ => throw new JsonException($"{halfSteps} half stars are not on the scale."),
    };

    private sealed record Definition(Rated[]? Ratings, string[]? Genres, Rule[]? Rules);

    private sealed record Rated(int Movie, int? HalfSteps, Thumb? Thumb);

    private sealed record Rule(RuleKind Kind, int Top, string? Genre, int Count, int? Movie);
}
