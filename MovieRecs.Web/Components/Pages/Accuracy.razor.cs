using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using MovieRecs.Domain.Evaluation;
using MovieRecs.Domain.Ratings;
using MovieRecs.Web.Accounts;
using MovieRecs.Web.Catalogue;
using MovieRecs.Web.Components.Charts;
using MovieRecs.Web.Ratings;

namespace MovieRecs.Web.Components.Pages;

/// <summary>What was expected of a person's ratings against what they gave.</summary>
public sealed partial class Accuracy
{
    private const int MostGenres = 3;

    [CascadingParameter]
    public required Task<AuthenticationState> Authentication { get; set; }

    /// <summary>What the prerendered page shows, for the circuit to take over.</summary>
    [PersistentState]
    public AccuracyView? View { get; set; }

    [Inject]
    public required PredictionQueries Predictions { get; set; }

    [Inject]
    public required CatalogueHolder Catalogue { get; set; }

    private IReadOnlyList<ChartSeries> Lines =>
    [
        new("We", [.. View!.OverTime.Select(point => new ChartPoint(point.Rating, point.MeanError))]),
        new("Everyone’s mean", [.. View.OverTime.Select(point => new ChartPoint(point.Rating, point.UsualError))]),
    ];

    private string OverTimeText
    {
        get
        {
            RecentError now = View!.OverTime[^1];
            return $"Now {Figure(now.MeanError)} stars; saying what everyone else gives would be off by {Figure(now.UsualError)}.";
        }
    }

    private int GenresShown => Math.Min(MostGenres, View!.Genres.Count / 2);

    private IReadOnlyList<GenreError> Best => [.. View!.Genres.Take(GenresShown)];

    private IReadOnlyList<GenreError> Worst => [.. View!.Genres.Reverse().Take(GenresShown)];

    private string Difference
    {
        get
        {
            double gain = View!.UsualError - View.MeanError;
            return Math.Abs(gain) < 0.005 ? "no difference" : $"we are {Figure(Math.Abs(gain))} {(gain > 0 ? "nearer" : "further off")}";
        }
    }

    private string ShownText => View!.ShownCount == 1
        ? "One rating is left out: you had looked at what we expected before you gave it."
        : $"{View.ShownCount} ratings are left out: you had looked at what we expected before you gave them.";

    protected override async Task OnInitializedAsync()
    {
        if (View is not null)
            return;
        RaterId? rater = (await Authentication).User.RaterId();
        View = AccuracyView.Of(rater is { } person ? await Predictions.AllAsync(person) : [], Catalogue.Current);
    }

    private static string Figure(double stars) => stars.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Percent(int part, int whole) => string.Create(CultureInfo.InvariantCulture, $"{100.0 * part / whole:0} %");

    private static string Counted(int ratings) => ratings == 1 ? "1 rating" : $"{ratings.ToString("N0", CultureInfo.InvariantCulture)} ratings";
}
