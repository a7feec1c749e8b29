using Microsoft.AspNetCore.Components;
using MovieRecs.Domain.Evaluation;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Data;
using MovieRecs.Web.Evaluations;
using MovieRecs.Web.Evaluations.Runs;

namespace MovieRecs.Web.Components.Pages.Admin.Runs;

/// <summary>The form that starts an evaluation.</summary>
public sealed partial class NewRun
{
    private readonly RunForm _form = new();
    private IReadOnlyList<Upload> _uploads = [];
    private IReadOnlyDictionary<string, double> _secondsPerFold = new Dictionary<string, double>();
    private TimeSpan? _estimate;

    [Inject]
    public required UploadFolder Uploads { get; set; }

    private bool HasPredefinedFolds => _uploads.FirstOrDefault(upload => upload.Hash == _form.Source) is { HasFolds: true };

    private IEnumerable<ModelSetting> OfChosen => ModelSetting.All.Where(setting => _form.Models.Contains(setting.Model));

    protected override async Task OnInitializedAsync()
    {
        await ReloadAsync();
        await LookBackAsync();
    }

    protected override Task ReloadAsync()
    {
        _uploads = Uploads.List();
        return Task.CompletedTask;
    }

    private Task ChooseProtocolAsync(EvaluationProtocol protocol)
    {
        _form.Protocol = protocol;
        return LookBackAsync();
    }

    private Task ChooseSourceAsync(string source)
    {
        _form.Source = source;
        _form.Folds = HasPredefinedFolds ? "predefined" : "random";
        return LookBackAsync();
    }

    private void ChooseModel(string model, bool isChosen)
    {
        _form.Choose(model, isChosen);
        Estimate();
    }

    private async Task UploadedAsync(Upload upload)
    {
        await ReloadAsync();
        await ChooseSourceAsync(upload.Hash);
    }

    /// <summary>Reads how long models took before on what is chosen.</summary>
    private async Task LookBackAsync()
    {
        _secondsPerFold = await Queries.SecondsPerFoldAsync(_form.Source == RunForm.Store ? null : _form.Source, _form.Protocol);
        Estimate();
    }

    /// <summary>An estimate only where every model was measured before.</summary>
    private void Estimate() => _estimate = _form.Models.Count > 0 && _form.Models.All(_secondsPerFold.ContainsKey)
        ? TimeSpan.FromSeconds(_form.FoldsExpected * _form.Models.Sum(model => _secondsPerFold[model]))
        : null;

    private async Task DeleteUploadAsync(Upload upload)
    {
        await DoAsync(AuditVerb.DeleteDataset, $"dataset {upload.Name}", async _ =>
        {
            await Queue.DeleteUploadAsync(upload.Hash);
            return new AdminDeed($"The dataset {upload.Name} is deleted; uploading the same file brings it back");
        });
        if (Uploads.Find(_form.Source) is null)
            await ChooseSourceAsync(RunForm.Store);
    }

    private async Task StartAsync()
    {
        if (_form.ToRequest(_uploads) is not { } request)
            return;
        int id = 0;
        bool isStarted = await DoAsync(AuditVerb.StartRun, request.Title, async actor =>
        {
            id = await Queue.AddAsync(request, actor);
            return new AdminDeed($"Run {id} is in the queue");
        });
        if (isStarted)
            Navigation.NavigateTo($"/admin/runs/{id}");
    }
}
