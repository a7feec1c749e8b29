using System.Globalization;
using Microsoft.AspNetCore.Components;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Components.Charts;
using MovieRecs.Web.Data;
using MovieRecs.Web.Evaluations;
using MovieRecs.Web.Evaluations.Report;
using MovieRecs.Web.Evaluations.Runs;
using MovieRecs.Web.Training;

namespace MovieRecs.Web.Components.Pages.Admin.Runs;

/// <summary>One run: how far it is, what it found, and what it was asked.</summary>
public sealed partial class RunDetailsPage
{
    private Run? _run;
    private RunRequest? _request;
    private EvaluationOutcome? _outcome;
    private IReadOnlyList<MeasuredFigure> _figures = [];
    private string? _dataNote;
    private bool _canRepeat;
    private bool _isRead;
    private (int Id, RunState State)? _shown;

    [Parameter]
    public int Id { get; set; }

    /// <summary>The model that the others are compared with; null for the first.</summary>
    [SupplyParameterFromQuery]
    public string? With { get; set; }

    [Inject]
    public required TrainingWorker Trainings { get; set; }

    [Inject]
    public required RunData Data { get; set; }

    private DataTable FiguresTable => new(
        "Figures of the training's holdout",
        2,
        ["model", "figure", "value"],
        [.. _figures.Select(figure => (string[])[figure.Model, RunText.Label(figure.Figure), RunText.Value(figure)])]);

    protected override void OnInitialized()
    {
        base.OnInitialized();
        Trainings.Changed += OnTrainingChanged;
    }

    protected override Task OnParametersSetAsync() => _run?.Id == Id ? Task.CompletedTask : ReloadAsync();

    protected override async Task ReloadAsync()
    {
        _run = await Queries.FindAsync(Id);
        _isRead = true;
        // What an ended run found never changes; it is read once.
        if (_run is null || ((_run.Id, _run.State) == _shown && _run.EndedAt is not null))
            return;
        _shown = (_run.Id, _run.State);
        (_request, _figures) = (null, []);
        (_dataNote, _canRepeat, _outcome) = (null, _run.Kind == RunKind.Training, null);
        try
        {
            if (_run.Kind == RunKind.Evaluation)
            {
                _request = RunRequest.Of(_run);
                (_dataNote, _canRepeat) = await Data.LookAsync(_run, _request);
            }

            _outcome = await Queries.OutcomeAsync(Id);
            _figures = _outcome is null ? await Queries.FiguresAsync(Id) : [];
        }
        catch (Exception error) when (error is EvaluationException or InvalidDataException)
        {
            _dataNote = error.Message;
        }
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        Trainings.Changed -= OnTrainingChanged;
    }

    private static string StateText(Run run)
    {
        string ended = run.EndedAt is null ? "" : $" {RunText.When(run.EndedAt)}";
        return run.State switch
        {
            RunState.Done => $"Done{ended}, after {RunText.Took(run)}.",
            RunState.Failed => $"Failed{ended}.",
            RunState.Cancelled => $"Cancelled{ended}. {RunText.HowFar(run)}",
            RunState.Interrupted => $"Interrupted: the program ended while it ran, which was noticed{ended}. {RunText.HowFar(run)} It can be repeated.",
            RunState.Running => $"Running since {RunText.When(run.StartedAt)}.",
            _ => $"Waiting since {RunText.When(run.QueuedAt)}.",
        };
    }

    private IEnumerable<(string Name, string Value)> Facts(Run run)
    {
        if (_outcome is { } outcome)
        {
            yield return ("Data", $"{outcome.Dataset}: {Extent(outcome)}");
            yield return ("Division", outcome.Division);
        }
        else if (_request is { } asked)
        {
            yield return ("Data", asked.Data);
            yield return ("Division", asked.Division);
        }

        if (_request is { } request)
        {
            yield return ("Protocol", $"{ProtocolText.Of(request.Protocol).Name} ({EvaluationRequest.Name(request.Protocol)})");
            yield return ("Seed", request.Seed.ToString(CultureInfo.InvariantCulture));
            yield return ("Models", string.Join(", ", request.Models));
            yield return ("Settings", request.Settings.Count == 0 ? "as they are by default" : string.Join(", ", request.Settings.Select(setting => $"{setting.Key} = {ModelSetting.Text(setting.Value)}")));
        }

        if (run.Snapshot is { } snapshot)
            yield return ("Snapshot", snapshot.ToString(CultureInfo.InvariantCulture));
        yield return ("Asked for by", $"{run.By ?? "the site itself"}, {RunText.When(run.QueuedAt)}");
        yield return ("Code version", run.CodeVersion);
        if (run.Fingerprint is { } fingerprint)
            yield return ("Fingerprint of the questions", fingerprint);
    }

    private static string Extent(EvaluationOutcome outcome) =>
        $"{Count(outcome.Summary.Ratings)} ratings by {Count(outcome.Summary.Raters)} raters of {Count(outcome.Summary.Movies)} films";

    private static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private async Task RepeatAsync()
    {
        int? repeated = null;
        bool isDone = await DoAsync(AuditVerb.StartRun, $"run {Id}", async actor =>
        {
            repeated = await Queue.RepeatAsync(Id, actor);
            return new AdminDeed(repeated is null ? "A training is asked for; it begins in a moment" : $"Run {repeated} repeats run {Id}");
        });
        if (isDone)
            Navigation.NavigateTo(repeated is { } id ? $"/admin/runs/{id}" : "/admin/runs");
    }

    private async Task DeleteAsync()
    {
        if (await ChangeAsync(AuditVerb.DeleteRun, $"run {Id}", store => Queue.DeleteAsync(store, Id)))
            Navigation.NavigateTo("/admin/runs");
    }

    private void Refer(string? name) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("with", name));

    private void OnTrainingChanged() => _ = InvokeAsync(StateHasChanged);
}
