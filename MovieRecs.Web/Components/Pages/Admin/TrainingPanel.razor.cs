using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;
using MovieRecs.Web.Training;

namespace MovieRecs.Web.Components.Pages.Admin;

/// <summary>What the training worker does; starts and stops it.</summary>
public sealed partial class TrainingPanel
{
    [Parameter, EditorRequired]
    public required TrainingStatus Status { get; set; }

    [Inject]
    public required TrainingWorker Worker { get; set; }

    [Inject]
    public required ModelHolder Models { get; set; }

    [Inject]
    public required IOptions<TrainingOptions> Options { get; set; }

    private string Rule
    {
        get
        {
            int enough = Options.Value.EnoughFor(Models.Current?.Model.Facts.Ratings ?? 0);
            string ratings = enough == 1 ? "one rating" : $"{enough.ToString("N0", CultureInfo.InvariantCulture)} ratings";
            return $"The site trains by itself after each import, and once people here have given or changed {ratings}, at most every {Options.Value.RetrainMinutes} minutes.";
        }
    }

    internal static string StepText(TrainingStep step) => step switch
    {
        TrainingStep.Reading => "Reading the ratings…",
        TrainingStep.Measuring => "Measuring on ratings held out…",
        TrainingStep.Fitting => "Fitting the order to all ratings…",
        TrainingStep.FittingStars => "Fitting the star prediction to all ratings…",
        TrainingStep.Judging => "Asking the gates…",
        _ => "Writing the snapshot…",
    };
}
