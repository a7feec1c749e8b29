using System.Globalization;
using Microsoft.AspNetCore.Components;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Web.Curation;

namespace MovieRecs.Web.Components.Pages.Admin.Data;

/// <summary>The way to a film, and films that are likely in the catalogue twice.</summary>
public sealed partial class AdminFilms
{
    private const int MostPairs = 100;

    /// <summary>What the prerendered page found, for the circuit to take over.</summary>
    [PersistentState]
    public IReadOnlyList<LikelyDuplicate>? Found { get; set; }

    [Inject]
    public required DuplicateFinder Duplicates { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    protected override async Task OnInitializedAsync()
    {
        if (Found is null)
            await LoadAsync();
    }

    private static string AddressOf(MovieId film) => $"/admin/data/films/{film}";

    private static string Ratings(int count) => count == 1 ? "1 rating" : $"{count.ToString("N0", CultureInfo.InvariantCulture)} ratings";

    private async Task LoadAsync() => Found = await Duplicates.FindAsync(MostPairs);
}
