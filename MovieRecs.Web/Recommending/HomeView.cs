using System.Text.Json.Serialization;
using MovieRecs.Domain.Ranking;
using MovieRecs.Web.Components.Shared;

namespace MovieRecs.Web.Recommending;

/// <summary>All that the home page shows. Serialisable: the prerendered page hands it to the circuit.</summary>
/// <param name="Hero">The best pick tonight; null where there is none.</param>
/// <param name="HeroFacts">Its facts in one line.</param>
/// <param name="HeroStyle">The hero's colours, as a style attribute.</param>
/// <param name="ToRate">Well-known films to rate, for somebody who has rated few; for a guest, to pick from.</param>
/// <param name="RatedCount">How many films the person has rated or judged.</param>
/// <param name="JustRated">Half steps given on this page, by movie.</param>
public sealed record HomeView(
    CardModel? Hero,
    string? HeroFacts,
    string? HeroStyle,
    IReadOnlyList<RowModel> Rows,
    IReadOnlyList<CardModel> ToRate,
    int RatedCount,
    IReadOnlyDictionary<int, int> JustRated)
{
    /// <summary>What the person says about their recommendations as a whole.</summary>
    public SteeringModel Preferences { get; init; } = SteeringModel.None;

    /// <summary>Where their filters leave almost nothing: which to loosen, the one that gives back most first.</summary>
    public IReadOnlyList<FilterAdvice> Advice { get; init; } = [];

    /// <summary>True where rows made now would differ from these, which are kept until the person asks for new ones.</summary>
    public bool HasNewPicks { get; init; }

    /// <summary>Every film on the page.</summary>
    [JsonIgnore]
    public IEnumerable<int> Films =>
        [.. Hero is { } hero ? [hero.Id] : Array.Empty<int>(), .. ToRate.Select(card => card.Id), .. Rows.SelectMany(row => row.Cards).Select(card => card.Id)];

    /// <summary>The view with a rating that was given on the page; the rows are still those from before it.</summary>
    /// <param name="halfSteps">0 where it was cleared.</param>
    public HomeView WithRating(int movie, int halfSteps)
    {
        int before = JustRated.GetValueOrDefault(movie) > 0 ? 1 : 0;
        int after = halfSteps > 0 ? 1 : 0;
        return this with { JustRated = new Dictionary<int, int>(JustRated) { [movie] = halfSteps }, RatedCount = RatedCount - before + after };
    }
}
