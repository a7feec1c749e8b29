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

    private PlotContent OverTime => new(
        "Over time",
        $"How far off we were in your last {PersonalAccuracy.Window} ratings, in stars. Lower is better. Now {Figure(View!.OverTime[^1].MeanError)} stars; saying what everyone else gives would be off by {Figure(View.OverTime[^1].UsualError)}.",
        "rating",
        "mean error in stars",
        [
            new("We", [.. View.OverTime.Select(point => new PlotPoint(point.Rating, point.MeanError))]),
            new("Everyone", [.. View.OverTime.Select(point => new PlotPoint(point.Rating, point.UsualError))]),
        ],
        new DataTable(
            $"Mean error of the last {PersonalAccuracy.Window} ratings",
            1,
            ["rating", "We", "Everyone"],
            [.. View.OverTime.Select(point => (string[])[point.Rating.ToString(CultureInfo.InvariantCulture), Figure(point.MeanError), Figure(point.UsualError)])]))
    {
        Kind = PlotKind.Curves,
        IsFromZero = true,
    };

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
