using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Data;
using MovieRecs.Web.Evaluations.Runs;
using MovieRecs.Web.Training;

namespace MovieRecs.Web.Components.Pages.Admin;

/// <summary>What the training worker does; starts and stops it.</summary>
public sealed partial class TrainingPanel
{
    [Parameter, EditorRequired]
    public required TrainingStatus Status { get; set; }

    [Inject]
    public required RunQueue Queue { get; set; }

    [Inject]
    public required TrainingWorker Worker { get; set; }

    [Inject]
    public required ModelHolder Models { get; set; }

    [Inject]
    public required IOptionsMonitor<TrainingOptions> Options { get; set; }

    private string Rule => RuleOf(Options.CurrentValue, Models.Current?.Model.Facts.Ratings ?? 0);

    /// <summary>When the site trains by itself, in a sentence.</summary>
    /// <param name="ratings">How many ratings the served model learned from.</param>
    internal static string RuleOf(TrainingOptions options, int ratings)
    {
        int enough = options.EnoughFor(ratings);
        string many = enough == 1 ? "one rating" : $"{enough.ToString("N0", CultureInfo.InvariantCulture)} ratings";
        return $"The site trains by itself after each import, and once people here have given or changed {many}, at most every {options.RetrainMinutes} minutes.";
    }

    private Task TrainAsync() => DoAsync(AuditVerb.StartRun, "training", actor => Task.FromResult(Queue.Train(actor)));

    private Task CancelAsync() => DoAsync(AuditVerb.CancelRun, "training", _ => Task.FromResult(Worker.Cancel()
        ? new AdminDeed("The training is asked to stop; what serves goes on")
        : throw new AdminException("Nothing trains any more.")));
}
