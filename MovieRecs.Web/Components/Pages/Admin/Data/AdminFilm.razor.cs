using System.Globalization;
using Microsoft.AspNetCore.Components;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Catalogue;
using MovieRecs.Web.Curation;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Components.Pages.Admin.Data;

/// <summary>One film: edits what the catalogue says of it, and merges it into another.</summary>
public sealed partial class AdminFilm
{
    private FilmFacts? _facts;
    private int? _shown;
    private FilmForm _form = new();
    private string? _fault;
    private Movie? _target;
    private MergePreview? _preview;
    private RecentDeeds? _recent;

    [Parameter]
    public int Id { get; set; }

    /// <summary>The number of the film to merge this one into.</summary>
    [SupplyParameterFromQuery(Name = "into")]
    public string? Into { get; set; }

    [Inject]
    public required FilmEditor Editor { get; set; }

    [Inject]
    public required FilmMerger Merger { get; set; }

    [Inject]
    public required CatalogueHolder Catalogue { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    protected override Task OnParametersSetAsync() => LoadAsync();

    private static string Count(int count, string one, string many) => count == 1 ? $"1 {one}" : $"{count.ToString("N0", CultureInfo.InvariantCulture)} {many}";

    private async Task LoadAsync()
    {
        FilmFacts? facts = await Editor.ReadAsync(new MovieId(Id));
        // What is being typed stays while it is the same film, and nothing else changed.
        if (facts is not null && (_shown != Id || _facts is null || !facts.IsSameAs(_facts)))
            (_form, _fault) = (FilmForm.Of(facts), null);
        (_facts, _shown) = (facts, Id);
        _target = int.TryParse(Into, NumberStyles.None, CultureInfo.InvariantCulture, out int into) ? Catalogue.Current.Find(new MovieId(into)) : null;
        _preview = _target is { } target ? await Merger.PreviewAsync(new MovieId(Id), target.Id) : null;
    }

    private string MergeAddress(MovieId film) => $"/admin/data/films/{Id}?into={film}";

    private async Task SaveAsync()
    {
        (FilmFacts? wanted, _fault) = _form.Read();
        if (wanted is null || _facts is not { } seen)
            return;
        MovieId film = new(Id);
        if (await ChangeAsync(AuditVerb.EditMovie, $"movie:{Id}", store => Editor.SaveAsync(store, film, seen, wanted)))
            await LoadAsync();
        if (_recent is not null)
            await _recent.ReloadAsync();
    }

    private async Task MergeAsync()
    {
        MovieId gone = new(Id);
        MovieId kept = _target!.Id;
        if (await ChangeAsync(AuditVerb.MergeMovies, $"movie:{gone}", store => Merger.MergeAsync(store, gone, kept)))
            Navigation.NavigateTo($"/admin/data/films/{kept}");
        else
            await LoadAsync();
        // The film that stays is shown by this same page.
        if (_recent is not null)
            await _recent.ReloadAsync();
    }
}
