using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Ratings;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Data;
using MovieRecs.Web.Overview;
using MovieRecs.Web.Promotion;
using MovieRecs.Web.Training;

namespace MovieRecs.Web.Components.Pages.Admin;

/// <summary>How the site is: what serves and how good it is, what runs, what there is to learn from, and what is worth knowing.</summary>
public sealed partial class AdminHome
{
    private const int CommitLetters = 7;

    private (string?, string?, bool, bool) _told;

    /// <summary>As the prerendered page read it.</summary>
    [PersistentState]
    public AdminOverview? View { get; set; }

    [Inject]
    public required OverviewBuilder Builder { get; set; }

    [Inject]
    public required ModelHolder Models { get; set; }

    [Inject]
    public required TrainingWorker Worker { get; set; }

    [Inject]
    public required Promoter Promoter { get; set; }

    [Inject]
    public required IOptionsMonitor<TrainingOptions> Options { get; set; }

    private ServedModel? Served => Models.Served;

    private string Rule => TrainingPanel.RuleOf(Options.CurrentValue, Served?.Recommender.Model.Facts.Ratings ?? 0);

    protected override async Task OnInitializedAsync()
    {
        Worker.Changed += OnTrainingChanged;
        Promoter.Changed += OnPromoted;
        View ??= await Task.Run(() => Builder.BuildAsync());
    }

    protected override async Task ReloadAsync() => View = await Task.Run(() => Builder.BuildAsync());

    protected override void Dispose(bool disposing)
    {
        Worker.Changed -= OnTrainingChanged;
        Promoter.Changed -= OnPromoted;
        base.Dispose(disposing);
    }

    /// <summary>The version and the first letters of the commit: "0.1.0+a1b2c3d".</summary>
    private static string ShortVersion(string? version) => version is null ? "unknown"
        : version.IndexOf('+') is var plus and >= 0 && version.Length > plus + 1 + CommitLetters ? version[..(plus + 1 + CommitLetters)]
        : version;

    private static IReadOnlyList<(string Name, double? Value)> BesideOrder(HoldoutFigures? holdout) =>
        [($"{holdout?.RankRunnerUp}, the runner-up", holdout?.RunnerUpNdcgAt10), ("popularity, the baseline", holdout?.PopularityNdcgAt10)];

    private static IReadOnlyList<(string Name, double? Value)> BesideStars(HoldoutFigures? holdout) =>
        [($"{holdout?.StarRunnerUp}, the runner-up", holdout?.RunnerUpRmse), ("bias, the baseline", holdout?.BiasRmse)];

    /// <summary>Why there is no figure.</summary>
    private string MissingText(string reasons) =>
        Worker.Status.IsTraining ? "Not measured yet: the training that is at work does so." : $"Not measured: {reasons}.";

    private static string Holdout(HoldoutFigures? holdout, bool ofPeople)
    {
        if (holdout is null)
            return "";
        string share = holdout.Share.ToString("P0", CultureInfo.InvariantCulture);
        string n = ofPeople ? $"{holdout.RankedPeople.ToString("N0", CultureInfo.InvariantCulture)} people" : $"{holdout.Ratings.ToString("N0", CultureInfo.InvariantCulture)} ratings";
        return $"On {share} of the ratings, held out at random (seed {holdout.Seed}) from a training of its own: {n}; ± is the standard error over people.";
    }

    private int Raters(RaterSource source) => View!.Data.Raters.GetValueOrDefault(source);

    private Task TrainAsync() => DoAsync(AuditVerb.StartRun, "training", actor => Task.FromResult(Queue.Train(actor)));

    /// <summary>While it trains only its progress is new; what went wrong is told among the alerts.</summary>
    private void OnTrainingChanged() => _ = InvokeAsync(async () =>
    {
        TrainingStatus status = Worker.Status;
        (string?, string?, bool, bool) told = (status.Problem, status.LookProblem, status.WasCancelled, status.IsTraining);
        if (told != _told)
        {
            _told = told;
            await ReloadAsync();
        }

        StateHasChanged();
    });

    private void OnPromoted() => _ = InvokeAsync(async () =>
    {
        await ReloadAsync();
        StateHasChanged();
    });
}
