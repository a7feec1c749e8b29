using MovieRecs.Domain.Catalogue;

namespace MovieRecs.Web.Components.Shared;

/// <summary>What a card shows of a movie. Small and serialisable: a prerendered page hands its cards to the circuit.</summary>
/// <param name="Why">The why-line, or null on cards that aren't picks.</param>
public sealed record CardModel(int Id, string Title, int? Year, string PosterUrl, string? Why)
{
    /// <summary>The address of the movie's page.</summary>
    public string Address => $"/movies/{Id}";

    public static CardModel From(Movie movie, string? why = null) =>
        new(movie.Id.Value, movie.Title, movie.Year, Posters.PosterUrl.For(movie), why);
}
