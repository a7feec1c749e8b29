using System.Text.Json.Serialization;

namespace MovieRecs.Domain.Import.Starter;

/// <summary>One film of the embedded starter catalogue: facts only.</summary>
public sealed record StarterFilm
{
    /// <summary>As it reads well in English: "The Godfather", "Seven Samurai".</summary>
    public required string Title { get; init; }

    /// <summary>The title in its own language (romanised), where it differs from <see cref="Title"/>.</summary>
    public string? OriginalTitle { get; init; }

    /// <summary>The year of release.</summary>
    public required int Year { get; init; }

    /// <summary>At least one, each in the spelling of <see cref="Catalogue.GenreNames"/>.</summary>
    public required IReadOnlyList<string> Genres { get; init; }

    /// <summary>At least one.</summary>
    public required IReadOnlyList<string> Directors { get; init; }

    /// <summary>At least one, the most prominent first.</summary>
    public required IReadOnlyList<string> Leads { get; init; }

    /// <summary>Running time in minutes.</summary>
    [JsonPropertyName("runtime")]
    public required int RuntimeMinutes { get; init; }

    /// <summary>The main country of production, in English, as it was called then ("Soviet Union").</summary>
    public required string Country { get; init; }

    /// <summary>At least three lower-case words or phrases, shared by films that are alike ("heist", "time travel").</summary>
    public required IReadOnlyList<string> Keywords { get; init; }

    /// <summary>True for the films that nearly everybody has heard of; the simulated community sees more of these.</summary>
    public bool WidelySeen { get; init; }

    public override string ToString() => $"{Title} ({Year})";
}
