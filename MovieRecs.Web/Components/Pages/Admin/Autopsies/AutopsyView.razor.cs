using System.Globalization;
using Microsoft.AspNetCore.Components;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Ranking;
using MovieRecs.Domain.Recommendations;
using MovieRecs.Web.Autopsies;
using MovieRecs.Web.Catalogue;
using MovieRecs.Web.Components.Pages.Admin.Models;

namespace MovieRecs.Web.Components.Pages.Admin.Autopsies;

/// <summary>A page taken apart, step by step.</summary>
public sealed partial class AutopsyView
{
    [Parameter, EditorRequired]
    public required AutopsyAnswer Answer { get; set; }

    [Inject]
    public required CatalogueHolder Catalogue { get; set; }

    private Autopsy Autopsy => Answer.Autopsy;

    private CandidateCounts Counts => Autopsy.Candidates;

    /// <summary>What the diversifier changed, the films it moved up or left out.</summary>
    private IReadOnlyList<DiversityMove> Moved => [.. Autopsy.Diversity.Where(move => move.Before != move.After)];

    private string SettingsText
    {
        get
        {
            Preferences preferences = Answer.Profile.Preferences;
            float diversity = preferences.Diversity ?? HomeSettings.Default.Diversity;
            string named = preferences.LikedGenres.Count == 0 ? "none" : string.Join(", ", preferences.LikedGenres.Order(StringComparer.Ordinal));
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{Answer.Profile.Signals.Count} films known of them; popularity dial {preferences.Popularity:+0.0;−0.0;0}, variety {diversity:0.0}, named genres: {named}. Rank {Answer.Facts.Rank}, seed {Answer.Facts.Seed}, {HomeSettings.Default.PicksPerRow} picks a row.");
        }
    }

    private static string Less(int count) => count == 0 ? "0" : $"−{FigureText.Count(count)}";

    private static string Why(DiversityMove move) => (move.After, move.MostLike) switch
    {
        (null, null) => "others took its place",
        ({ } after, _) when after < move.Before => "moves up: those before it are too much like one another",
        (_, null) => "unlike all before it, but others gained",
        (_, { } like) => string.Create(CultureInfo.InvariantCulture, $"like {like.Title} ({move.Likeness:P0} the same), which costs {move.Cost:0.00}"),
    };

    private string Title(Pick pick) => Catalogue.Current.Find(pick.Movie)?.TitleAndYear ?? "A film that is gone";
}
