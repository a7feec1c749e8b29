using System.Globalization;
using MovieRecs.Domain.Evaluation;
using MovieRecs.Web.Components.Charts;
using MovieRecs.Web.Ratings.Counting;

namespace MovieRecs.Web.Components.Pages.Admin.Data;

/// <summary>The charts of all ratings.</summary>
internal static class DataChartPlots
{
    /// <param name="counts">Of one rating or more.</param>
    public static IReadOnlyList<PlotContent> Of(RatingCounts counts) =>
    [
        Stars(counts),
        .. counts.Activity.Count > 0 ? (PlotContent[])[Activity(counts)] : [],
        Sizes("Ratings per person", $"Half of all raters gave {Number(counts.MedianPerPerson)} ratings or fewer. The fewer somebody gave, the less can be foretold for them.", "ratings given", "people", counts.PerPerson),
        Sizes("Ratings per film", $"Half of the rated films have {Number(counts.MedianPerMovie)} ratings or fewer.{Unrated(counts.CatalogueMovies - counts.Summary.Movies)}", "ratings", "films", counts.PerMovie),
        Concentration(counts),
    ];

    /// <summary>How sparse the ratings are, in words.</summary>
    public static string Density(RatingCounts counts) =>
        $"{Counted(counts.Summary.Ratings, "rating", "ratings")} by {Counted(counts.Summary.Raters, "person", "people")} of {Counted(counts.Summary.Movies, "film", "films")}. "
        + $"Of all pairs of these people and films, {counts.Summary.Density.ToString("0.## %", CultureInfo.InvariantCulture)} have a rating: one in {Number(Math.Max(1, (int)Math.Round(1 / counts.Summary.Density)))}. The others are what the models fill in.";

    private static string Unrated(int films) => films <= 0 ? "" : $" {Number(films)} {(films == 1 ? "has" : "have")} none: by genre, people and words alone can {(films == 1 ? "it" : "they")} be recommended.";

    private static PlotContent Stars(RatingCounts counts)
    {
        // Datasets of whole stars have no use for the halves.
        int[] shown = [.. Enumerable.Range(0, 10).Where(at => at % 2 == 1 || counts.Stars.Where((_, other) => other % 2 == 0).Any(count => count > 0))];
        string[] names = [.. shown.Select(at => ((at + 1) / 2.0).ToString("0.#", CultureInfo.InvariantCulture))];
        double mean = counts.Stars.Select((count, at) => (at + 1) / 2.0 * count).Sum() / counts.Summary.Ratings;
        return Bars(
            "Ratings by stars",
            $"The mean is {mean.ToString("0.00", CultureInfo.InvariantCulture)} stars. People mostly rate what they chose to watch, so there is more praise than blame.",
            "stars",
            "ratings",
            [.. shown.Select((at, place) => (names[place], counts.Stars[at]))]);
    }

    private static PlotContent Activity(RatingCounts counts)
    {
        (string unit, string format) = counts.Period switch
        {
            ActivityPeriod.Day => ("day", "yyyy-MM-dd"),
            ActivityPeriod.Month => ("month", "yyyy-MM"),
            _ => ("year", "yyyy"),
        };
        string undated = counts.Undated == 0 ? "" : $" {Number(counts.Undated)} ratings without a date are left out.";
        return Bars(
            "Activity over time",
            $"Ratings given in each {unit}, by the date of the last change. A sudden peak is mostly an import, or somebody who rates by machine.{undated}",
            unit,
            "ratings",
            [.. counts.Activity.Select(period => (period.From.ToString(format, CultureInfo.InvariantCulture), period.Ratings))]);
    }

    private static PlotContent Sizes(string title, string text, string xTitle, string yTitle, IReadOnlyList<SizeCount> groups)
    {
        PlotContent plot = Bars(title, text, $"{xTitle}, from", yTitle, [.. groups.Select(group => (group.Name, group.Count))]);
        return plot with { XNames = [.. groups.Select(group => group.Fewest < 1000 ? Number(group.Fewest) : $"{group.Fewest / 1000}k")] };
    }

    private static PlotContent Concentration(RatingCounts counts)
    {
        (string Name, IReadOnlyList<double> Curve)[] curves = [("films", counts.MovieCurve), ("people", counts.PeopleCurve)];
        int tenth = LorenzCurve.Steps * 9 / 10;
        return new PlotContent(
            "How evenly ratings fall",
            $"Films, and people, from those with the fewest ratings to those with the most, and the share of all ratings that they have so far (Lorenz curve). On the diagonal all would have as many. The tenth with the most has {Percent(1 - counts.MovieCurve[tenth])} of the ratings among films, and {Percent(1 - counts.PeopleCurve[tenth])} among people.",
            "fewest ratings first",
            "share of ratings",
            [.. curves.Select(curve => new PlotSeries(curve.Name, [.. curve.Curve.Select((share, step) => new PlotPoint((double)step / LorenzCurve.Steps, share))]))],
            new DataTable(
                "Share of all ratings by those with the fewest",
                1,
                ["so many of them", .. curves.Select(curve => curve.Name)],
                [.. Enumerable.Range(0, LorenzCurve.Steps + 1).Select(step => (string[])[Percent((double)step / LorenzCurve.Steps), .. curves.Select(curve => curve.Curve[step].ToString("0.0 %", CultureInfo.InvariantCulture))])]))
        {
            Kind = PlotKind.Curves,
            HasDiagonal = true,
        };
    }

    private static PlotContent Bars(string title, string text, string xTitle, string yTitle, IReadOnlyList<(string Name, int Count)> bars) => new(
        title,
        text,
        xTitle,
        yTitle,
        [new PlotSeries(yTitle, [.. bars.Select((bar, at) => new PlotPoint(at, bar.Count))])],
        new DataTable(title, 1, [xTitle, yTitle], [.. bars.Select(bar => (string[])[bar.Name, Number(bar.Count)])]))
    {
        Kind = PlotKind.Bars,
        XNames = [.. bars.Select(bar => bar.Name)],
    };

    private static string Counted(int count, string one, string more) => $"{Number(count)} {(count == 1 ? one : more)}";

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static string Percent(double share) => share.ToString("0 %", CultureInfo.InvariantCulture);
}
