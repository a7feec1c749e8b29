using System.Globalization;
using Microsoft.AspNetCore.Components;
using MovieRecs.Domain.Evaluation;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Data;
using MovieRecs.Web.Evaluations.Runs;
using MovieRecs.Web.Training;

namespace MovieRecs.Web.Components.Pages.Admin.Runs;

/// <summary>What runs, what waits, and what has run.</summary>
public sealed partial class RunsHome
{
    private readonly HashSet<int> _chosen = [];

    /// <summary>"training", "evaluation" or a protocol; null for all.</summary>
    [SupplyParameterFromQuery]
    public string? Show { get; set; }

    /// <summary>Of the history, from 1.</summary>
    [SupplyParameterFromQuery(Name = "page")]
    public string? PageText { get; set; }

    /// <summary>Whose figures the chart shows.</summary>
    [SupplyParameterFromQuery]
    public string? Questions { get; set; }

    /// <summary>Which figure it shows.</summary>
    [SupplyParameterFromQuery]
    public string? Figure { get; set; }

    /// <summary>As the prerendered page read it.</summary>
    [PersistentState]
    public RunRows? Listed { get; set; }

    /// <inheritdoc cref="Listed"/>
    [PersistentState]
    public IReadOnlyList<Run>? Waiting { get; set; }

    /// <inheritdoc cref="Listed"/>
    [PersistentState]
    public FigureHistory? History { get; set; }

    /// <summary>What the above was read for.</summary>
    [PersistentState]
    public string? ReadFor { get; set; }

    [Inject]
    public required TrainingWorker Trainings { get; set; }

    // Addresses are written by hand too: what is no number is the first page.
    private int RequestedPage => int.TryParse(PageText, NumberStyles.None, CultureInfo.InvariantCulture, out int page) ? page : 1;

    private int PageNumber => Math.Clamp(RequestedPage, 1, Math.Max(1, Pages));

    private int Pages => ((Listed?.Total ?? 0) + RunQueries.PageSize - 1) / RunQueries.PageSize;

    private string? CompareLink => _chosen.Count < 2 ? null : $"/admin/runs/compare?ids={string.Join(',', _chosen.Order())}";

    private RunFilter Filter => Show switch
    {
        "training" => new RunFilter(RunKind.Training),
        "evaluation" => new RunFilter(RunKind.Evaluation),
        { } name when Enum.TryParse(name, ignoreCase: true, out EvaluationProtocol protocol) => new RunFilter(RunKind.Evaluation, protocol),
        _ => new RunFilter(),
    };

    protected override void OnInitialized()
    {
        base.OnInitialized();
        Trainings.Changed += OnTrainingChanged;
    }

    protected override async Task OnParametersSetAsync()
    {
        if (ReadFor != Navigation.Uri)
            await ReloadAsync();
    }

    protected override async Task ReloadAsync()
    {
        ReadFor = Navigation.Uri;
        Waiting = await Queries.WaitingAsync();
        Listed = await Queries.ListAsync(Filter, RequestedPage);
        History = await Queries.HistoryAsync(Questions, Figure);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        Trainings.Changed -= OnTrainingChanged;
    }

    private string AddressOf(int page) => Navigation.GetUriWithQueryParameter("page", page > 1 ? page : null);

    private void ChooseShown(ChangeEventArgs change) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(
        new Dictionary<string, object?> { ["show"] = change.Value is string { Length: > 0 } shown ? shown : null, ["page"] = null }));

    private void ChooseHistory((string? Questions, string? Figure) chosen) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(
        new Dictionary<string, object?> { ["questions"] = chosen.Questions, ["figure"] = chosen.Figure }));

    private void Choose((int Id, bool IsChosen) choice)
    {
        if (choice.IsChosen)
            _chosen.Add(choice.Id);
        else
            _chosen.Remove(choice.Id);
    }

    private Task TrainAsync() => DoAsync(AuditVerb.StartRun, "training", actor => Task.FromResult(Queue.Train(actor)));

    private void OnTrainingChanged() => _ = InvokeAsync(StateHasChanged);
}
