using MovieRecs.Domain.Models;

namespace MovieRecs.Domain.Guarding;

/// <summary>A golden persona: a made-up person whom every snapshot has to serve well before it is promoted by itself.</summary>
/// <param name="Name">"Noir fan".</param>
public sealed record Persona(string Name)
{
    /// <summary>What they rated, each film once, the newest first.</summary>
    public IReadOnlyList<PersonaRating> Ratings { get; init; } = [];

    /// <summary>Genres that they named as liked.</summary>
    public IReadOnlyList<string> Genres { get; init; } = [];

    /// <summary>What has to be true of the films that they get.</summary>
    public IReadOnlyList<PersonaRule> Rules { get; init; } = [];

    /// <summary>As a recommender is asked about them.</summary>
    public UserProfile ToProfile() =>
        new UserProfile(Ratings.Select((rating, at) => new Signal(rating.Movie, rating.Stars, null, Ratings.Count - at) { Thumb = rating.Thumb }))
            .With(Preferences.None with { LikedGenres = Genres.ToHashSet() });
}
