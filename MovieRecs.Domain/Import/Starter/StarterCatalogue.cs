using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MovieRecs.Domain.Import.Starter;

/// <summary>The films that come with the program, so that a fresh machine without a network is useful at once.</summary>
public sealed class StarterCatalogue
{
    /// <summary>Rises whenever the films change, so that a store knows whether its copy is the present one.</summary>
    public const int Version = 1;

    private const string ResourcePrefix = "StarterFilms/";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
    };

    private static readonly Lazy<StarterCatalogue> Shared = new(ReadEmbedded);

    private StarterCatalogue(IReadOnlyList<StarterFilm> films) => Films = films;

    /// <summary>The embedded catalogue, read and checked on first use.</summary>
    public static StarterCatalogue Embedded => Shared.Value;

    /// <summary>By year, then title; no two share both.</summary>
    public IReadOnlyList<StarterFilm> Films { get; }

    /// <summary>Reads a catalogue from JSON arrays of films, one per named stream.</summary>
    /// <exception cref="InvalidDataException">A stream is not such JSON, or an entry is faulty; the message names both.</exception>
    internal static StarterCatalogue Read(IEnumerable<(string Name, Stream Content)> sources)
    {
        List<StarterFilm> films = [];
        HashSet<(string Title, int Year)> seen = [];
        foreach ((string name, Stream content) in sources)
        {
            foreach (StarterFilm film in Parse(name, content))
            {
                string? fault = StarterFilmRules.FaultOf(film)
                    ?? (seen.Add((film.Title.ToUpperInvariant(), film.Year)) ? null : "it occurs twice");
                if (fault is not null)
                    throw new InvalidDataException($"{name}: \"{film}\": {fault}.");
                films.Add(film);
            }
        }

        return new StarterCatalogue([.. films.OrderBy(film => film.Year).ThenBy(film => film.Title, StringComparer.Ordinal)]);
    }

    private static List<StarterFilm> Parse(string name, Stream content)
    {
        try
        {
            return JsonSerializer.Deserialize<List<StarterFilm>>(content, Json) ?? throw new InvalidDataException($"{name}: holds no films.");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{name}: not a list of films: {e.Message}", e);
        }
    }

    private static StarterCatalogue ReadEmbedded()
    {
        Assembly assembly = typeof(StarterCatalogue).Assembly;
        return Read(assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(ResourcePrefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => (name, assembly.GetManifestResourceStream(name)!)));
    }
}
