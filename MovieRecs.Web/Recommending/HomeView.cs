using MovieRecs.Web.Components.Shared;

namespace MovieRecs.Web.Recommending;

/// <summary>All that the home page shows. Serialisable: the prerendered page hands it to the circuit.</summary>
/// <param name="Hero">The best pick tonight; null where there is none.</param>
/// <param name="HeroStyle">The hero's colours, as a style attribute.</param>
/// <param name="ToRate">Well-known films to rate, for somebody who has rated few.</param>
/// <param name="RatedCount">How many films the person has rated.</param>
/// <param name="JustRated">Half steps given on this page, by movie.</param>
public sealed record HomeView(
    CardModel? Hero,
    string? HeroStyle,
    IReadOnlyList<RowModel> Rows,
    IReadOnlyList<CardModel> ToRate,
    int RatedCount,
    IReadOnlyDictionary<int, int> JustRated)
{
    /// <summary>The view with one film gone; everything else stays where it is.</summary>
    public HomeView Without(int movie) => this with
    {
        Hero = Hero?.Id == movie ? null : Hero,
        Rows = [.. Rows.Select(row => row with { Cards = [.. row.Cards.Where(card => card.Id != movie)] })],
    };
}
