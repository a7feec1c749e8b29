using System.Globalization;
using Microsoft.AspNetCore.Components;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Ratings;
using MovieRecs.Web.Components.Shared;
using MovieRecs.Web.Recommending;
using MudBlazor;

namespace MovieRecs.Web.Components.Steering;

/// <summary>What a film's page offers to steer by: the arithmetic of its score, and its genres, people and decade to exclude.</summary>
public sealed partial class FilmSteering
{
    private const string Row = "top-picks";

    [Parameter, EditorRequired]
    public required Movie Movie { get; set; }

    /// <summary>Who looks; null for a guest.</summary>
    [Parameter, EditorRequired]
    public RaterId? Rater { get; set; }

    /// <summary>The film's why-line; null where it is nothing that could be offered.</summary>
    [Parameter, EditorRequired]
    public string? Why { get; set; }

    /// <summary>Raised when ratings were saved in the sheet.</summary>
    [Parameter]
    public EventCallback OnSaved { get; set; }

    [Inject]
    public required SteeringActions Steering { get; set; }

    [Inject]
    public required Visit Visit { get; set; }

    [Inject]
    public required IDialogService Dialogs { get; set; }

    /// <summary>Each filter that would keep the film away.</summary>
    private IReadOnlyList<Filter> Filters =>
    [
        .. Movie.Genres.Select(genre => genre.Name).Order(StringComparer.Ordinal).Select(genre => new Filter(FilterKind.Genre, genre)),
        .. Movie.Directors.Concat(Movie.Leads).Distinct().Select(person => new Filter(FilterKind.Person, person)),
        .. Movie.Year is { } year ? [new Filter(FilterKind.Decade, (year / 10 * 10).ToString(CultureInfo.InvariantCulture))] : Array.Empty<Filter>(),
    ];

    private async Task ExplainAsync()
    {
        Viewer viewer = Rater is { } rater ? Viewer.Of(rater) : Viewer.Of(Visit.Guest);
        if (await WhySheet.OpenAsync(Dialogs, new WhyRequest(Movie, Row, viewer, Why, new HashSet<MovieId>())))
            await OnSaved.InvokeAsync();
    }
}
