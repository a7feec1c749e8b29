using Microsoft.AspNetCore.Components;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Guarding;
using MovieRecs.Domain.Ratings;
using MovieRecs.Web.Catalogue;
using MovieRecs.Web.Components.Shared;

namespace MovieRecs.Web.Components.Pages.Admin.Models;

/// <summary>Makes up what somebody likes. A film that is added has five stars until it is given something else.</summary>
public sealed partial class TasteEditor
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<PersonaRating> Ratings { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<string> Genres { get; set; }

    /// <summary>Raised with the films as they are to be, the newest first.</summary>
    [Parameter]
    public EventCallback<IReadOnlyList<PersonaRating>> OnRated { get; set; }

    /// <summary>Raised with the genres as they are to be.</summary>
    [Parameter]
    public EventCallback<IReadOnlyList<string>> OnGenres { get; set; }

    [Inject]
    public required CatalogueHolder Catalogue { get; set; }

    private Task AddAsync(Movie movie) => Ratings.Any(rating => rating.Movie == movie.Id)
        ? Task.CompletedTask
        : ChangeAsync([new PersonaRating(movie.Id, Stars.FromHalfSteps(10), null), .. Ratings]);

    private Task GiveAsync(PersonaRating rating, StarsGiven given)
    {
        given.IsSaved = given.HalfSteps > 0;
        return given.HalfSteps == 0 ? Task.CompletedTask : ReplaceAsync(rating, rating with { Stars = Stars.FromHalfSteps(given.HalfSteps), Thumb = null });
    }

    private Task GiveThumbAsync(PersonaRating rating, Thumb? thumb) =>
        ReplaceAsync(rating, thumb is null ? rating with { Stars = Stars.FromHalfSteps(10), Thumb = null } : rating with { Stars = null, Thumb = thumb });

    private Task ReplaceAsync(PersonaRating old, PersonaRating now) => ChangeAsync([.. Ratings.Select(rating => rating == old ? now : rating)]);

    private Task ChangeAsync(IReadOnlyList<PersonaRating> ratings) => OnRated.InvokeAsync(ratings);

    private Task ToggleAsync(string genre) =>
        OnGenres.InvokeAsync(Genres.Contains(genre) ? [.. Genres.Where(other => other != genre)] : [.. Genres.Append(genre).Order(StringComparer.Ordinal)]);
}
